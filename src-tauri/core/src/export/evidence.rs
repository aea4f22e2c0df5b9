//! A sheet of evidence: one HTML page that stands alone and prints well, and what it rests on as JSON.
//!
//! No script, no address that anything is loaded from, dark text on white. Every text is escaped, whatever is in it.

use serde_json::Value;
use std::fmt::Write as _;

/// A sheet: plain texts, in the order in which they are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The language of its texts: `en`, `nl`, `de`, `fr`.
    pub language: &'static str,
    /// Its heading.
    pub title: String,
    /// What to know before, a line each.
    pub notes: Vec<String>,
    /// Its parts.
    pub parts: Vec<Part>,
    /// The heading of what it rests on.
    pub raw_title: String,
    /// What it rests on, as it was told.
    pub raw: Value,
}

/// A part of a sheet: a heading and a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// The columns' heads; empty: each row is a label and its value.
    pub heads: Vec<String>,
    /// The rows, each with as many cells as there are heads, or two.
    pub rows: Vec<Vec<String>>,
    /// What stands there when there are no rows.
    pub none: String,
}

/// The style, in the page: it is one file.
const STYLE: &str = "
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 190mm; background: #fff; color: #1a1a1a;
  font: 10.5pt/1.45 'Liberation Sans', Arial, Helvetica, sans-serif; }
h1 { font-size: 17pt; margin: 0 0 6px; }
h2 { font-size: 12pt; margin: 22px 0 6px; break-after: avoid; }
p { margin: 2px 0; color: #333; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid #bbb;
  overflow-wrap: anywhere; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.pairs th { width: 34%; font-weight: 600; }
pre { font: 8pt/1.4 'Liberation Mono', Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
  border: 1px solid #bbb; padding: 8px; }
@media print { body { padding: 0; max-width: none; } }
";

impl Sheet {
    /// The page.
    #[must_use]
    pub fn html(&self) -> String {
        let mut page = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
             <body>\n<h1>{title}</h1>\n",
            self.language,
            title = escaped(&self.title),
        );
        for note in &self.notes {
            line(&mut page, format_args!("<p>{}</p>", escaped(note)));
        }
        for part in &self.parts {
            part.write(&mut page);
        }
        line(&mut page, format_args!("<h2>{}</h2>", escaped(&self.raw_title)));
        line(&mut page, format_args!("<pre>{}</pre>\n</body>\n</html>", escaped(&self.json())));
        page
    }

    /// What it rests on, as a file of its own.
    #[must_use]
    pub fn json(&self) -> String {
        // A value of our own has no key that is no text: it can always be written.
        serde_json::to_string_pretty(&self.raw).unwrap_or_default()
    }
}

impl Part {
    fn write(&self, page: &mut String) {
        line(page, format_args!("<h2>{}</h2>", escaped(&self.title)));
        if self.rows.is_empty() {
            line(page, format_args!("<p>{}</p>", escaped(&self.none)));
            return;
        }
        if self.heads.is_empty() {
            page.push_str("<table class=\"pairs\">\n<tbody>\n");
        } else {
            let heads = self.heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)));
            let heads: String = heads.collect();
            line(page, format_args!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"));
        }
        for row in &self.rows {
            page.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let cell = escaped(cell);
                match self.heads.is_empty() && at == 0 {
                    true => page.push_str(&format!("<th scope=\"row\">{cell}</th>")),
                    false => page.push_str(&format!("<td>{cell}</td>")),
                }
            }
            page.push_str("</tr>\n");
        }
        page.push_str("</tbody>\n</table>\n");
    }
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = writeln!(page, "{text}");
}

/// A text as it may stand between tags and in quotes. Control characters have no place on paper.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            // Marks that turn the direction of what follows could make a number read otherwise.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sheet(text: &str) -> Sheet {
        let cell = || text.to_owned();
        Sheet {
            language: "en",
            title: cell(),
            notes: vec![cell()],
            parts: vec![
                Part { title: cell(), heads: Vec::new(), rows: vec![vec![cell(), cell()]], none: cell() },
                Part { title: cell(), heads: vec![cell()], rows: vec![vec![cell()]], none: cell() },
                Part { title: cell(), heads: vec![cell()], rows: Vec::new(), none: cell() },
            ],
            raw_title: cell(),
            raw: json!({ "text": text }),
        }
    }

    #[test]
    fn nothing_that_is_in_a_text_becomes_a_tag() {
        for hostile in [
            "<script>alert(1)</script>",
            "</pre><script src=//evil.example></script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</title></style><svg/onload=alert(1)>",
        ] {
            let page = sheet(hostile).html();
            let own = sheet("plain").html();
            let tags = |page: &str| page.matches('<').count();
            assert_eq!(tags(&page), tags(&own), "{hostile}");
            let quotes = |page: &str| page.matches(['"', '\'']).count();
            assert_eq!(quotes(&page), quotes(&own), "{hostile}");
        }
    }

    #[test]
    fn an_ampersand_that_is_written_is_read_as_it_was_written() {
        assert!(sheet("A & B &lt;").html().contains("<h1>A &amp; B &amp;lt;</h1>"));
    }

    #[test]
    fn marks_that_turn_texts_around_and_control_characters_do_not_come_through() {
        let page = sheet("LA87\u{202e}4320\u{0}").html();
        assert!(page.contains("<h1>LA874320\u{fffd}</h1>"), "{page}");
    }

    #[test]
    fn long_texts_stay_on_the_page_and_nothing_is_loaded() {
        let page = sheet(&"x".repeat(20_000)).html();
        assert!(page.contains("overflow-wrap: anywhere"));
        assert!(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"));
        assert!(page.contains("default-src 'none'"));
    }

    #[test]
    fn the_page_is_laid_out_so() {
        let sheet = Sheet {
            language: "nl",
            title: "Bewijs".into(),
            notes: Vec::new(),
            parts: vec![
                Part {
                    title: "Order".into(),
                    heads: Vec::new(),
                    rows: vec![vec!["Nummer".into(), "1043".into()]],
                    none: String::new(),
                },
                Part {
                    title: "Niets".into(), heads: vec!["Wie".into()], rows: Vec::new(), none: "—".into()
                },
            ],
            raw_title: "Ruw".into(),
            raw: json!({ "order": "1043" }),
        };
        let page = sheet.html();
        let body = page.split_once("<body>").map(|(_, body)| body).unwrap_or_default();
        assert_eq!(
            body,
            "\n<h1>Bewijs</h1>\n<h2>Order</h2>\n<table class=\"pairs\">\n<tbody>\n<tr><th scope=\"row\">Nummer</th>\
             <td>1043</td></tr>\n</tbody>\n</table>\n<h2>Niets</h2>\n<p>—</p>\n<h2>Ruw</h2>\n\
             <pre>{\n  &quot;order&quot;: &quot;1043&quot;\n}</pre>\n</body>\n</html>\n"
        );
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
        assert_eq!(sheet.json(), "{\n  \"order\": \"1043\"\n}");
    }
}
