//! What PostNL's codes mean: tables beside this file, ours. That of the events may be replaced by the owner's
//! ([`super::super::own_meanings`]).

use crate::connectors::Meanings;
use crate::domain::Meaning;
use std::sync::LazyLock;

static EVENTS: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("codes.csv")));
static STATUSES: LazyLock<Meanings> = LazyLock::new(|| Meanings::own(include_str!("statuses.csv")));

/// What the codes of events mean.
pub(in crate::connectors) fn own() -> &'static Meanings {
    &EVENTS
}

/// What an event means.
pub(super) fn event(code: &str) -> Meaning {
    EVENTS.of(code)
}

/// What a status means, where no event is told. The phase beside it never counts.
pub(super) fn status(code: &str) -> Meaning {
    STATUSES.of(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        // PostNL's table has 288 rows of 287 codes; 24 more were seen.
        assert_eq!((EVENTS.len(), STATUSES.len()), (311, 26));
        assert_eq!(own().len(), EVENTS.len());
        assert_eq!((event("Q99"), status("10")), (Meaning::Unknown, Meaning::Unknown));
    }
}
