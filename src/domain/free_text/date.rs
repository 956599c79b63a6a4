//! A year, or a month of a year, as people write it: "April 2023", "04/2023", "2023-4", "mid 2019".
//!
//! A day is more than the history asks for, so of "06-25-2010" the month stays. "05/06/2010" is May to one reader and June to another: asked.

use super::token::{Token, tokens};

/// The years in which a try can have been: the first antidepressants came in the 1950s.
const YEARS: std::ops::RangeInclusive<f64> = 1940.0..=2100.0;

/// A year, and the month where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// No year, or words that are not known here.
    NotADate,
    /// Two dates, or one that can be read in two ways.
    TwoReadings,
}

/// The months by their first letters.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// What changes nothing in a year or a month.
const FILLERS: [&str; 16] = [
    "of", "in", "the", "mid", "middle", "early", "late", "about", "around", "since", "from", "summer", "spring",
    "autumn", "fall", "winter",
];

/// The months that a word may mean: all but the first letters may be missing or wrong ("sept", "febuary").
pub(in crate::domain) fn month(word: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|month| word.starts_with(month))?;
    // "mayo clinic", "decided", "marched" are no months.
    let known = [
        "january",
        "february",
        "febuary",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "sept",
        "october",
        "november",
        "december",
    ];
    let whole = known.iter().any(|name| name.starts_with(word));
    whole.then(|| u8::try_from(place + 1).unwrap_or_default())
}

impl Date {
    /// As the history keeps it: "2023" or "2023-04".
    pub fn kept(self) -> String {
        match self.month {
            Some(month) => format!("{}-{month:02}", self.year),
            None => self.year.to_string(),
        }
    }
}

/// Reads a date. Empty text is "not sure".
///
/// # Errors
/// Where no year is in it, or the text can be read in two ways.
pub fn read(typed: &str) -> Result<Option<Date>, DateError> {
    // "18.04.2023": the points part a date and no number.
    let tokens = tokens(&typed.replace(['.', ','], " / ")).map_err(|_| DateError::NotADate)?;
    if tokens.is_empty() {
        return Ok(None);
    }
    let mut numbers = Vec::new();
    let mut named = None;
    for token in &tokens {
        match token {
            Token::Number(number, written) => numbers.push((*number, written.len())),
            Token::Word(word) if ["st", "nd", "rd", "th"].contains(&word.as_str()) => {}
            Token::Word(word) => match month(word) {
                Some(_) if named.is_some() => return Err(DateError::TwoReadings),
                Some(month) => named = Some(month),
                None if FILLERS.contains(&word.as_str()) => {}
                None => return Err(DateError::NotADate),
            },
            Token::Sign(sign) if "-/.,~()'".contains(*sign) => {}
            Token::Sign(_) => return Err(DateError::NotADate),
        }
    }
    let is_year = |(number, digits): &(f64, usize)| *digits == 4 && YEARS.contains(number) && number.fract() == 0.0;
    let mut years = numbers.iter().filter(|number| is_year(number));
    let (Some((year, _)), None) = (years.next(), years.next()) else {
        let two = numbers.iter().filter(|number| is_year(number)).count() > 1;
        return Err(if two { DateError::TwoReadings } else { DateError::NotADate });
    };
    let small: Vec<f64> = numbers.iter().filter(|number| !is_year(number)).map(|(number, _)| *number).collect();
    let month = match (named, small.as_slice()) {
        (named, []) => named,
        // The day beside a named month.
        (Some(month), [day]) if is_day(*day) => Some(month),
        (None, [month]) => Some(place(*month).ok_or(DateError::NotADate)?),
        (None, [one, other]) if is_day(*one) && is_day(*other) => match (place(*one), place(*other), tokens.first()) {
            // 2023-04-18
            (Some(month), _, Some(Token::Number(first, _))) if first == year => Some(month),
            (Some(month), None, _) | (None, Some(month), _) => Some(month),
            (Some(one), Some(other), _) if one == other => Some(one),
            (Some(_), Some(_), _) => return Err(DateError::TwoReadings),
            (None, None, _) => return Err(DateError::NotADate),
        },
        _ => return Err(DateError::NotADate),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number within `YEARS`")]
    let year = *year as u16;
    Ok(Some(Date { year, month }))
}

fn is_day(number: f64) -> bool {
    number.fract() == 0.0 && (1.0..=31.0).contains(&number)
}

/// A number as the place of a month in the year.
fn place(number: f64) -> Option<u8> {
    (1..=12).find(|month| f64::from(*month) == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(typed: &str) -> Result<String, DateError> {
        read(typed).map(|date| date.map(Date::kept).unwrap_or_default())
    }

    #[test]
    fn a_month_of_a_year_is_read_in_every_usual_form() {
        for typed in [
            "2023-04",
            "2023-4",
            "04/2023",
            "4/2023",
            "4.2023",
            "April 2023",
            "april of 2023",
            "Apr. 2023",
            "2023 April",
            "18 April 2023",
            "April 18th, 2023",
            "2023-04-18",
            "04-18-2023",
            "18.04.2023",
            "٠٤/٢٠٢٣",
        ] {
            assert_eq!(kept(typed), Ok("2023-04".into()), "{typed}");
        }
    }

    #[test]
    fn a_year_alone_is_enough() {
        for typed in ["2019", "mid 2019", "early 2019", "in 2019", "summer 2019", "~2019"] {
            assert_eq!(kept(typed), Ok("2019".into()), "{typed}");
        }
        assert_eq!(read("  "), Ok(None));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_asked() {
        for typed in ["2016-2024", "2016–2024", "05/06/2010", "May or June 2010"] {
            assert!(kept(typed).is_err(), "{typed}");
        }
        assert_eq!(kept("06/06/2010"), Ok("2010-06".into()));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for typed in [
            "last summer",
            "3 years ago",
            "June262",
            "2023-13",
            "July 302",
            "99",
            "1823",
            "spring",
            "20234",
            "when I was 20",
        ] {
            assert!(kept(typed).is_err(), "{typed}");
        }
    }
}
