//! The day by the reader's own clock and calendar.

/// Today, as `2026-11-24`. A clock that is far off still gives a day that can be read again.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year().min(9_999), now.get_month() + 1, now.get_date())
}
