//! The day by the reader's own clock and calendar.

/// Today, as `2026-11-24`. A clock that is far off still gives a day that can be read again.
pub fn today() -> String {
    written(&js_sys::Date::new_0())
}

/// The day two weeks ago, written in the same way.
pub fn two_weeks_ago() -> String {
    let now = js_sys::Date::new_0();
    let (month, day) = (now.get_month().cast_signed(), now.get_date().cast_signed());
    // A day before the first is of the month before.
    written(&js_sys::Date::new_with_year_month_day(now.get_full_year(), month, day - 14))
}

fn written(now: &js_sys::Date) -> String {
    format!("{:04}-{:02}-{:02}", now.get_full_year().min(9_999), now.get_month() + 1, now.get_date())
}

/// This moment in UTC, as a calendar's file has it: `20261124T093000Z`.
pub fn moment() -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_utc_full_year().min(9_999), now.get_utc_month() + 1, now.get_utc_date());
    let (hour, minute, second) = (now.get_utc_hours(), now.get_utc_minutes(), now.get_utc_seconds());
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// A text that nobody has had before, as far as chance goes.
pub fn unheard_of() -> String {
    let part = || js_sys::Math::random().to_bits();
    format!("{:x}-{:x}", part(), part())
}
