//! `/orders` and `/orders/{id}`. Paging and the traps of its dates were observed on 10.5.0:
//! - `after`, `before`, `modified_after`, `modified_before` are exclusive, by whole seconds.
//! - A value with a zone is turned into the site's wall clock, and with `dates_are_gmt` that wall clock is then
//!   taken for UTC: the shift by the site's offset that silently skips orders.
//! - A page past the end is 200 `[]`; with HPOS its totals are 0.

use serde_json::Value;

use super::errors::{Failure, Say, Wrong, invalid, say};
use super::query::urlencode;
use super::{Answer, Answered, Call, order_json, order_write};
use crate::config::{Language, Storage};
use crate::order::{Order, Status};

const LIST_ALLOW: &str = "GET, POST";
pub(crate) const ONE_ALLOW: &str = "GET, POST, PUT, PATCH, DELETE";

/// The lowest moment that counts and the first that does not.
type Span = (i64, i64);
const ALWAYS: Span = (i64::MIN, i64::MAX);

struct Asked {
    page: usize,
    per_page: usize,
    offset: Option<usize>,
    ascending: bool,
    by: By,
    /// `None` is any.
    statuses: Option<Vec<Status>>,
    /// The words of `status`, as they go back into the Link header.
    status_words: Vec<String>,
    created: Span,
    modified: Span,
    include: Vec<u64>,
    exclude: Vec<u64>,
    search: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Created,
    Modified,
    Id,
    Include,
}

pub(crate) fn list(call: &mut Call<'_>, namespace: &str) -> Answered {
    let asked = read(call).map_err(|failure| failure.allowing(LIST_ALLOW))?;
    call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotList))?;
    let start = asked.offset.unwrap_or((asked.page - 1).saturating_mul(asked.per_page));
    let (found, on_page) = find(call, &asked, start);
    let beyond = on_page.is_empty() && call.shop.config.storage == Storage::Hpos;
    let total = if beyond { 0 } else { found };
    let pages = total.div_ceil(asked.per_page);
    let mut body = vec![b'['];
    for at in &on_page {
        let order = &call.shop.orders[*at];
        let value = order_json::order(call, order);
        let value = if call.fields.wants("_links") {
            call.item(value, order_json::order_links(call, namespace, order.id))
        } else {
            call.fields.apply(value)
        };
        if body.len() > 1 {
            body.push(b',');
        }
        body.extend(value.to_string().into_bytes());
    }
    body.push(b']');
    let per_order = if call.fields.wants_whole("line_items") { 10 } else { 4 };
    let mut answer = Answer::ok(Value::Null, LIST_ALLOW);
    answer.written = Some(body);
    answer.total = Some((total, pages));
    answer.link = link(call, namespace, &asked, pages, !on_page.is_empty());
    answer.took_ms = 90 + per_order * on_page.len() as u64;
    Ok(answer)
}

pub(crate) fn one(call: &mut Call<'_>, namespace: &str, id: u64) -> Answered {
    let writes = match call.method.as_str() {
        "GET" => false,
        "PUT" | "PATCH" | "POST" => true,
        "DELETE" => {
            let message = call.say(Say::CannotDelete);
            return Err(Failure::new(403, "woocommerce_rest_cannot_delete", message));
        }
        _ => return Err(super::errors::no_route(call.language())),
    };
    let change = if writes {
        Some(order_write::read(call).map_err(|failure| failure.allowing(ONE_ALLOW))?)
    } else {
        None
    };
    let Some(at) = call.shop.position(id) else {
        let message = call.say(Say::InvalidId);
        return Err(Failure::new(404, "woocommerce_rest_shop_order_invalid_id", message).allowing(ONE_ALLOW));
    };
    match change {
        Some(change) => {
            call.caller.must_manage("woocommerce_rest_cannot_edit", call.say(Say::CannotEdit))?;
            order_write::apply(call, at, change);
        }
        None => call.caller.must_manage("woocommerce_rest_cannot_view", call.say(Say::CannotView))?,
    }
    let value = order_json::order(call, &call.shop.orders[at]);
    let body = call.single(value, order_json::order_links(call, namespace, id));
    Ok(Answer::ok(body, ONE_ALLOW))
}

/// How many orders there are, and the positions of those on the page.
fn find(call: &Call<'_>, asked: &Asked, start: usize) -> (usize, Vec<usize>) {
    let shop = &*call.shop;
    let filters = Filters { asked, call };
    if !asked.include.is_empty() || asked.by == By::Include {
        let mut at: Vec<usize> = asked.include.iter().filter_map(|id| shop.position(*id)).collect();
        match asked.by {
            By::Include => {}
            By::Created => at.sort_by_key(|at| (shop.orders[*at].created, *at)),
            By::Modified => at.sort_by_key(|at| (shop.orders[*at].modified, *at)),
            By::Id => at.sort_unstable(),
        }
        at.dedup();
        if !asked.ascending && asked.by != By::Include {
            at.reverse();
        }
        return take(at.into_iter().filter(|at| filters.pass(&shop.orders[*at])), start, asked.per_page);
    }
    let (index, span) = match asked.by {
        By::Modified => (&shop.by_modified, asked.modified),
        _ => (&shop.by_created, asked.created),
    };
    if asked.by == By::Id {
        let all =
            (0..shop.orders.len()).map(|at| if asked.ascending { at } else { shop.orders.len() - 1 - at });
        return take(all.filter(|at| filters.pass(&shop.orders[*at])), start, asked.per_page);
    }
    let from = index.partition_point(|(moment, _)| *moment < span.0);
    let until = index.partition_point(|(moment, _)| *moment < span.1).max(from);
    let within = &index[from..until];
    if filters.only_span(asked.by) {
        // Nothing to look at in the orders themselves: the page is a slice.
        let pick = |step: usize| {
            let step = if asked.ascending { step } else { within.len() - 1 - step };
            within[step].1 as usize
        };
        let end = start.saturating_add(asked.per_page).min(within.len());
        return (within.len(), (start.min(end)..end).map(pick).collect());
    }
    let count = within.len();
    let all = (0..count).map(|step| within[if asked.ascending { step } else { count - 1 - step }].1 as usize);
    take(all.filter(|at| filters.pass(&shop.orders[*at])), start, asked.per_page)
}

fn take(all: impl Iterator<Item = usize>, start: usize, length: usize) -> (usize, Vec<usize>) {
    let mut page = Vec::with_capacity(length.min(100));
    let mut found = 0;
    for at in all {
        if found >= start && page.len() < length {
            page.push(at);
        }
        found += 1;
    }
    (found, page)
}

struct Filters<'a> {
    asked: &'a Asked,
    call: &'a Call<'a>,
}

impl Filters<'_> {
    /// Whether the span of the index is all that is asked.
    fn only_span(&self, by: By) -> bool {
        let asked = self.asked;
        let other = if by == By::Modified { asked.created } else { asked.modified };
        asked.statuses.is_none() && other == ALWAYS && asked.exclude.is_empty() && asked.search.is_none()
    }

    fn pass(&self, order: &Order) -> bool {
        let asked = self.asked;
        asked.statuses.as_ref().is_none_or(|wanted| wanted.contains(&order.status))
            && (asked.created.0..asked.created.1).contains(&order.created)
            && (asked.modified.0..asked.modified.1).contains(&order.modified)
            && !asked.exclude.contains(&order.id)
            && asked.search.as_ref().is_none_or(|text| self.matches(order, text))
    }

    fn matches(&self, order: &Order, text: &str) -> bool {
        let customer = &order.customer;
        let hay = format!(
            "{} {} {} {} {} {}",
            self.call.shop.number_of(order),
            customer.first_name,
            customer.last_name,
            customer.email,
            customer.postcode,
            customer.city
        );
        hay.to_lowercase().contains(&text.to_lowercase())
    }
}

fn read(call: &Call<'_>) -> Result<Asked, Failure> {
    let language = call.language();
    let query = &call.query;
    let mut wrong: Vec<Wrong> = Vec::new();
    let cap = call.shop.config.page_cap;
    let per_page = whole(query.get("per_page"), 10);
    let per_page = per_page.filter(|count| (1..=i64::from(cap)).contains(count)).unwrap_or_else(|| {
        wrong.push(("per_page", "rest_out_of_bounds", between(language, cap)));
        10
    });
    let page = whole(query.get("page"), 1).filter(|page| *page >= 1).unwrap_or_else(|| {
        wrong.push(("page", "rest_out_of_bounds", at_least_one(language)));
        1
    });
    let ascending = match query.get("order") {
        Some("asc") => true,
        None | Some("desc") => false,
        Some(_) => {
            wrong.push(("order", "rest_not_in_enum", not_one_of(language, "order", "asc, desc")));
            false
        }
    };
    let by = match query.get("orderby") {
        None | Some("date") => By::Created,
        Some("modified") => By::Modified,
        Some("id" | "title" | "slug") => By::Id,
        Some("include") => By::Include,
        Some(_) => {
            let text = not_one_of(language, "orderby", "date, id, include, title, slug, modified");
            wrong.push(("orderby", "rest_not_in_enum", text));
            By::Created
        }
    };
    let words = query.list("status").unwrap_or_default();
    let statuses = statuses(language, &words, &mut wrong);
    let flag = query.flag("dates_are_gmt");
    let mut moment = |name: &'static str| -> Option<i64> {
        let text = query.get(name)?;
        let moment =
            wall_of(call, text).map(|wall| if flag { wall } else { call.shop.config.timezone.to_utc(wall) });
        if moment.is_none() {
            wrong.push((name, "rest_invalid_date", say(language, Say::InvalidDate).to_owned()));
        }
        moment
    };
    let after = |moment: Option<i64>| moment.map_or(i64::MIN, |moment| moment + 1);
    let created = (after(moment("after")), moment("before").unwrap_or(i64::MAX));
    let modified = (after(moment("modified_after")), moment("modified_before").unwrap_or(i64::MAX));
    if !wrong.is_empty() {
        return Err(invalid(language, &wrong));
    }
    let ids = |name: &str| -> Vec<u64> {
        query.list(name).unwrap_or_default().iter().filter_map(|id| id.parse().ok()).collect()
    };
    Ok(Asked {
        page: usize::try_from(page).unwrap_or(1),
        per_page: usize::try_from(per_page).unwrap_or(10),
        offset: query.get("offset").and_then(|offset| offset.parse().ok()),
        ascending,
        by,
        statuses,
        status_words: if words.is_empty() { vec!["any".into()] } else { words },
        created,
        modified,
        include: ids("include"),
        exclude: ids("exclude"),
        search: query.get("search").filter(|text| !text.is_empty()).map(str::to_owned),
    })
}

fn statuses(language: Language, words: &[String], wrong: &mut Vec<Wrong>) -> Option<Vec<Status>> {
    const OTHERS: [&str; 3] = ["trash", "auto-draft", "checkout-draft"];
    let mut found = Vec::new();
    let mut any = words.is_empty();
    for (place, word) in words.iter().enumerate() {
        match Status::from_slug(word) {
            Some(status) => found.push(status),
            None if word == "any" => any = true,
            None if OTHERS.contains(&word.as_str()) => {}
            None => {
                let all = "any, trash, auto-draft, pending, processing, on-hold, completed, cancelled, refunded, failed, checkout-draft";
                wrong.push((
                    "status",
                    "rest_not_in_enum",
                    not_one_of(language, &format!("status[{place}]"), all),
                ));
                break;
            }
        }
    }
    (!any).then_some(found)
}

/// The wall clock of the site (seconds) that a date text means, as WordPress's date query reads it. A date
/// without a time, or anything else than ISO 8601 with seconds, is wrong.
fn wall_of(call: &Call<'_>, text: &str) -> Option<i64> {
    let (day, rest) = text.split_at_checked(10)?;
    let day = crate::clock::parse_date(day)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let (time, rest) = rest.split_at_checked(8)?;
    let mut parts = time.split(':').map(|part| (part.len() == 2).then(|| part.parse::<i64>().ok()).flatten());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    if hour > 23 || minute > 59 || second > 59 || parts.next().is_some() {
        return None;
    }
    let written = day + hour * 3600 + minute * 60 + second;
    let zone_text = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|letter: char| letter.is_ascii_digit()),
        None => rest,
    };
    match zone_text {
        "" => Some(written),
        "Z" | "z" => Some(call.shop.config.timezone.to_wall(written)),
        offset => {
            let (sign, digits) = match offset.split_at_checked(1)? {
                ("+", digits) => (1, digits),
                ("-", digits) => (-1, digits),
                _ => return None,
            };
            let (hours, minutes) = digits.split_once(':').unwrap_or((digits, "00"));
            if hours.len() != 2 || minutes.len() != 2 {
                return None;
            }
            let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            Some(call.shop.config.timezone.to_wall(written - sign * seconds))
        }
    }
}

/// The Link header of a page with neighbours. The order of the parameters is the one that was seen: as asked,
/// the status last, then what WooCommerce adds once it has rendered an order.
fn link(call: &Call<'_>, namespace: &str, asked: &Asked, pages: usize, rendered: bool) -> Option<String> {
    let at = |page: usize| {
        let mut pairs: Vec<String> = Vec::new();
        for (key, value) in &call.query.pairs {
            let value = match (key.as_str(), value.as_str()) {
                ("page", _) => page.to_string(),
                ("dates_are_gmt", "true") => "1".to_owned(),
                (key, value) if super::query::top_level(key) != "status" => value.to_owned(),
                _ => continue,
            };
            pairs.push(format!("{}={}", urlencode(key), urlencode(&value)));
        }
        for (place, word) in asked.status_words.iter().enumerate() {
            pairs.push(format!("status%5B{place}%5D={}", urlencode(word)));
        }
        if rendered {
            pairs.push("dp=2&context=view".into());
        }
        if !call.query.has("page") {
            pairs.push(format!("page={page}"));
        }
        call.route(&format!("{namespace}/orders?{}", pairs.join("&")))
    };
    let mut links = Vec::new();
    if asked.page > 1 {
        links.push(format!("<{}>; rel=\"prev\"", at((asked.page - 1).min(pages))));
    }
    if asked.page < pages {
        links.push(format!("<{}>; rel=\"next\"", at(asked.page + 1)));
    }
    (!links.is_empty()).then(|| links.join(", "))
}

fn whole(text: Option<&str>, otherwise: i64) -> Option<i64> {
    text.map_or(Some(otherwise), |text| text.parse().ok())
}

fn between(language: Language, cap: u32) -> String {
    match language {
        Language::En => format!("per_page must lie between 1 and {cap}"),
        Language::Nl => format!("per_page moet tussen 1 en {cap} liggen"),
    }
}

fn at_least_one(language: Language) -> String {
    match language {
        Language::En => "page must be 1 or more".into(),
        Language::Nl => "page moet 1 of meer zijn".into(),
    }
}

pub(crate) fn not_one_of(language: Language, name: &str, all: &str) -> String {
    match language {
        Language::En => format!("{name} is not one of {all}."),
        Language::Nl => format!("{name} is niet een van {all}."),
    }
}
