//! Days in words.

use crate::words::standing as words;

/// "24 November 2026" for `2026-11-24`, "November 2026" for `2026-11`; the text itself if it is neither.
pub fn in_words(date: &str) -> String {
    let mut parts = date.splitn(3, '-');
    let (Some(year), Some(month), day) = (parts.next(), parts.next(), parts.next()) else {
        return date.to_owned();
    };
    let month = month.parse::<usize>().ok().and_then(|month| words::months().get(month.checked_sub(1)?).copied());
    match (day.map(str::parse::<u8>), month) {
        (Some(Ok(day)), Some(month)) => words::date(&day.to_string(), month, year),
        (None, Some(month)) => words::month(month, year),
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn a_day_is_said_in_words() {
        assert_eq!(in_words("2026-11-24"), "24 November 2026");
        assert_eq!(in_words("2027-02-04"), "4 February 2027");
        assert_eq!(in_words("2027-02"), "February 2027");
        assert_eq!(in_words("2027"), "2027");
        assert_eq!(in_words("soon"), "soon");
        assert_eq!(in_words("2027-13-04"), "2027-13-04");
    }
}
