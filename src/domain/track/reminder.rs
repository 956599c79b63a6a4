//! A reminder as a file for the device's own calendar (RFC 5545). It repeats, at a time that is local wherever its owner is, and its title says
//! nothing of what it is about.

use std::fmt::Write as _;

use crate::domain::Day;

/// The longest line, in octets without its end. Source of the rules: RFC 5545, 3.1 (lines), 3.3.5 (local time), 3.3.11 (texts).
const LINE_OCTETS: usize = 75;

/// What is to be remembered.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// The first day.
    pub first: Day,
    /// The hour, 0 to 23.
    pub hour: u32,
    /// The minute, 0 to 59.
    pub minute: u32,
    /// After how many weeks it comes again.
    pub every_weeks: u32,
    /// What it is called.
    pub title: &'a str,
    /// What tells it from every other.
    pub uid: &'a str,
    /// The moment at which it was made, in UTC: `20261124T093000Z`.
    pub made: &'a str,
}

/// The file's text.
pub fn calendar(reminder: &Reminder<'_>) -> String {
    let Reminder { first, hour, minute, every_weeks, title, uid, made } = *reminder;
    let (year, month, day) = first.parts();
    let title = escaped(title);
    let mut start = String::new();
    // Without a zone the time is local, wherever the device is then.
    let _ = write!(start, "DTSTART:{year:04}{month:02}{day:02}T{:02}{:02}00", hour.min(23), minute.min(59));
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Check-in//Check-in//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        ["UID:", &escaped(uid)].concat(),
        ["DTSTAMP:", made].concat(),
        start,
        "DURATION:PT10M".to_owned(),
        ["RRULE:FREQ=WEEKLY;INTERVAL=", &every_weeks.max(1).to_string()].concat(),
        ["SUMMARY:", &title].concat(),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        ["DESCRIPTION:", &title].concat(),
        "TRIGGER:PT0S".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    let mut text = String::new();
    for line in &lines {
        fold(&mut text, line);
    }
    text
}

/// A text as a value: what has a meaning there stands behind a backslash, and what no text may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, broken where it is too long; never within a letter.
fn fold(text: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(title: &str) -> String {
        let first = Day::parse("2028-02-29").expect("a day");
        calendar(&Reminder { first, hour: 9, minute: 5, every_weeks: 2, title, uid: "a1b2", made: "20261124T093000Z" })
    }

    #[test]
    fn a_reminder_repeats_at_local_time() {
        let text = text("Check-in");
        assert!(
            text.contains("\r\nDTSTART:20280229T090500\r\nDURATION:PT10M\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n"),
            "{text}"
        );
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("\r\nEND:VCALENDAR\r\n"),
            "{text}"
        );
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }

    #[test]
    fn a_title_cannot_end_its_line_nor_begin_another() {
        let text = text("Tea; cake, \\ and\r\nEND:VEVENT");
        assert!(text.contains("\r\nSUMMARY:Tea\\; cake\\, \\\\ and\\nEND:VEVENT\r\n"), "{text}");
    }

    #[test]
    fn no_line_is_longer_than_seventy_five_octets_and_no_letter_is_broken() {
        let title = "ü€𝄞".repeat(60);
        let text = text(&title);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_OCTETS), "{text}");
        assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
    }
}
