//! A query string as PHP reads it: the last of a name wins, `a[]` and `a[0]` make a list.

use url::Url;

#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pub pairs: Vec<(String, String)>,
}

impl Query {
    pub(crate) fn of(url: &Url) -> Self {
        Self { pairs: url.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned())).collect() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// A list, whether it came as `a=x,y`, as `a[]=x&a[]=y` or as `a[0]=x&a[1]=y`.
    pub(crate) fn list(&self, name: &str) -> Option<Vec<String>> {
        let values: Vec<String> = self
            .pairs
            .iter()
            .filter(|(key, _)| top_level(key) == name)
            .flat_map(|(key, value)| {
                let parts: Vec<&str> =
                    if key == name { value.split([',', ' ']).collect() } else { vec![value] };
                parts
                    .into_iter()
                    .map(|part| part.trim().to_owned())
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
            })
            .collect();
        self.pairs.iter().any(|(key, _)| top_level(key) == name).then_some(values)
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| matches!(value.to_ascii_lowercase().as_str(), "1" | "true"))
    }
}

/// `status` of `status[0]`.
pub(crate) fn top_level(key: &str) -> &str {
    key.split('[').next().unwrap_or(key)
}

/// PHP's `urlencode`, as it stands in WordPress's Link headers.
pub(crate) fn urlencode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('*', "%2A")
}
