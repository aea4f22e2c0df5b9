use super::*;

/// A shop one hour east of UTC.
fn stamp(text: &str, order: DayOrder) -> Result<(String, Precision, bool), DateError> {
    let zone = |wall: NaiveDateTime| Ms::from(wall.and_utc()).plus(-crate::domain::HOUR);
    let stamp = Written::read(text)?.stamp(order, &zone)?;
    Ok((stamp.at.to_utc().format("%Y-%m-%d %H:%M:%S").to_string(), stamp.precision, stamp.zone_assumed))
}

#[test]
fn dates_without_a_time_are_days_of_the_shop() {
    for text in [
        "2026-11-17",
        "2026/11/17",
        "20261117",
        "17-11-2026",
        "17/11/2026",
        "17.11.2026",
        "17/11/26",
        "17 Nov 2026",
        "17 november 2026",
        "17. November 2026",
        "17-nov-2026",
        "17 nov. 2026",
        "Nov 17, 2026",
        "November 17th, 2026",
        "Tuesday, 17 November 2026",
        "dinsdag 17 november 2026",
        "mardi 17 novembre 2026",
        "Dienstag, 17.11.2026",
        "le 17 novembre 2026",
        "2026-11-17 00:00:00",
    ] {
        let read = stamp(text, DayOrder::DayFirst);
        assert_eq!(read, Ok(("2026-11-16 23:00:00".to_owned(), Precision::Day, true)), "{text}");
    }
}

#[test]
fn months_are_known_in_four_languages() {
    for (text, month) in [
        ("1 Mrt 2026", "03"),
        ("1. März 2026", "03"),
        ("1er mars 2026", "03"),
        ("1 March 2026", "03"),
        ("1 mei 2026", "05"),
        ("1 août 2026", "08"),
        ("1 juil. 2026", "07"),
        ("1 juin 2026", "06"),
        ("1 okt 2026", "10"),
        ("1. Dez. 2026", "12"),
        ("1 déc. 2026", "12"),
        ("1 févr. 2026", "02"),
    ] {
        let with_zone = format!("{text} 12:00 UTC");
        let (at, ..) = stamp(&with_zone, DayOrder::DayFirst).unwrap_or_else(|e| panic!("{text}: {e}"));
        assert_eq!(at, format!("2026-{month}-01 12:00:00"), "{text}");
    }
}

#[test]
fn times_and_zones_are_kept_as_exactly_as_they_are_written() {
    for (text, at, precision, assumed) in [
        ("2026-11-17 14:30", "13:30:00", Precision::Minute, true),
        ("17/11/2026 14:30:05", "13:30:05", Precision::Instant, true),
        ("17/11/2026 à 14h30", "13:30:00", Precision::Minute, true),
        ("17.11.2026, 14:30 Uhr", "13:30:00", Precision::Minute, true),
        ("Nov 17, 2026 2:30 PM", "13:30:00", Precision::Minute, true),
        ("Nov 17, 2026 2:30pm", "13:30:00", Precision::Minute, true),
        ("2026-11-17T14:30:05Z", "14:30:05", Precision::Instant, false),
        ("2026-11-17T14:30:05.123Z", "14:30:05", Precision::Instant, false),
        ("2026-11-17T14:30:05+01:00", "13:30:05", Precision::Instant, false),
        ("2026-11-17 14:30:05 +0200", "12:30:05", Precision::Instant, false),
        ("2026-11-17 14:30:05 UTC", "14:30:05", Precision::Instant, false),
        ("17 Nov 2026 14:30 CEST", "12:30:00", Precision::Minute, false),
    ] {
        let read = stamp(text, DayOrder::DayFirst);
        assert_eq!(read, Ok((format!("2026-11-17 {at}"), precision, assumed)), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        "soon",
        "1043",
        "17 Nov",
        "46343",
        "17-11",
        "LA874320193FR",
        "1899-12-30",
        "17-11-2026-1",
        "14:30",
        "17 18 Nov 2026",
    ] {
        assert_eq!(stamp(text, DayOrder::DayFirst), Err(DateError::Unreadable), "{text}");
    }
    for (text, day, month) in [("31-11-2026", 31, 11), ("2026-02-29", 29, 2), ("13/13/2026", 13, 13)] {
        let impossible = DateError::Impossible { day, month, year: 2026 };
        assert_eq!(stamp(text, DayOrder::DayFirst), Err(impossible), "{text}");
    }
}

#[test]
fn the_order_of_day_and_month_is_decided_for_the_whole_file() {
    let decide_on = |dates: &[&'static str]| decide((2..).zip(dates.iter().copied()));
    assert_eq!(decide_on(&["03/04/2026", "17/04/2026"]), Decision::Order(Some(DayOrder::DayFirst)));
    assert_eq!(decide_on(&["03/04/26", "04/17/26"]), Decision::Order(Some(DayOrder::MonthFirst)));
    assert_eq!(decide_on(&["2026-04-03", "03.04.2026", "04/04/2026"]), Decision::Order(None));
    assert_eq!(decide_on(&["", "03/04/2026", "05/06/2026"]), Decision::Undecided(3, "03/04/2026"));
    assert_eq!(
        decide_on(&["17/04/2026", "04/17/2026"]),
        Decision::Mixed((2, "17/04/2026"), (3, "04/17/2026"))
    );
}

#[test]
fn the_decided_order_is_followed() {
    assert_eq!(stamp("03/04/2026 12:00 UTC", DayOrder::DayFirst).unwrap().0, "2026-04-03 12:00:00");
    assert_eq!(stamp("03/04/2026 12:00 UTC", DayOrder::MonthFirst).unwrap().0, "2026-03-04 12:00:00");
    assert_eq!(stamp("03.04.2026 12:00 UTC", DayOrder::MonthFirst).unwrap().0, "2026-04-03 12:00:00", "dots");
}
