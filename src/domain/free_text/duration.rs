//! How long something was taken, as people write it: "6-8 weeks", "3 months now", "a year and a half", "since May 2021".
//!
//! Of a range the fewer weeks are kept: those surely were (contract: `weeks_at_dose`). Where the two ends would be judged differently, it is
//! asked, as nobody can say which it was.

use super::date;
use super::token::{HEDGES, Token, Unclear, tokens};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::duration::WEEKS_A_MONTH;
use crate::domain::limits::{MONTHS_AT_MOST, WEEKS_AT_MOST};

/// The unit of a number that has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Unit {
    /// To a tenth, as nobody remembers more; weeks are left as they were written.
    fn in_weeks(self, count: f64) -> f64 {
        match self {
            // Rounded down: 27 days are no 4 weeks.
            Self::Days => (count * 10.0 / 7.0).floor() / 10.0,
            Self::Weeks => count,
            Self::Months => (count * WEEKS_A_MONTH * 10.0).round() / 10.0,
            Self::Years => (count * 52.0 * 10.0).round() / 10.0,
        }
    }

    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "day" | "days" | "d" => Self::Days,
            "week" | "weeks" | "wk" | "wks" | "w" => Self::Weeks,
            "month" | "months" | "mo" | "mos" | "mth" | "mths" | "m" => Self::Months,
            "year" | "years" | "yr" | "yrs" | "y" => Self::Years,
            _ => return None,
        })
    }
}

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    /// The weeks; the fewest where a range was given.
    pub weeks: f64,
    /// Whether the text is a number alone: then there is nothing to show back.
    pub plain: bool,
}

/// Why a text is not read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DurationError {
    /// No number, or words that are not known here.
    NotADuration,
    /// "1,200" or "1.200".
    UnclearThousands,
    /// A range whose ends are judged differently, in weeks.
    Wide {
        /// The fewest.
        fewest: f64,
        /// The most.
        most: f64,
    },
    /// Below 0, or above [`WEEKS_AT_MOST`].
    Outside,
}

/// The month in which this is read, for "since May".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThisMonth {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

/// What changes nothing, or says that it goes on.
const FILLERS: [&str; 16] = [
    "for", "now", "so", "far", "or", "x", "still", "ongoing", "at", "least", "over", "more", "than", "almost",
    "nearly", "long",
];

/// Words for a number that nobody counted, and the fewest it may be.
const LOOSE: [(&str, f64); 5] = [("couple", 2.0), ("few", 2.0), ("several", 2.0), ("many", 3.0), ("some", 1.0)];

/// Reads a duration. Empty text is "not sure".
///
/// # Errors
/// Where the text can mean two things that are judged differently, or no duration.
pub fn read(typed: &str, unit: Unit, today: Option<ThisMonth>) -> Result<Option<Duration>, DurationError> {
    let tokens = lex(typed)?;
    let (fewest, most) = match tokens.as_slice() {
        [] => return Ok(None),
        [Token::Sign('-'), Token::Number(..), ..] => return Err(DurationError::Outside),
        _ if is_begun_now(&tokens) => (0.0, 0.0),
        [since, ..] if since.is("since") => weeks_since(&tokens, typed, today)?,
        _ => {
            let (fewest, most, own) = span(&tokens)?;
            let unit = own.unwrap_or(unit);
            (unit.in_weeks(fewest), unit.in_weeks(most))
        }
    };
    if !(0.0..=f64::from(WEEKS_AT_MOST)).contains(&fewest) {
        return Err(DurationError::Outside);
    }
    if stage(fewest) != stage(most) {
        return Err(DurationError::Wide { fewest, most });
    }
    Ok(Some(Duration { weeks: fewest, plain: matches!(tokens.as_slice(), [Token::Number(..)]) && unit == Unit::Weeks }))
}

/// Reads how many months an episode has lasted: whole months, the fewest where a range was given. Empty text is "not sure".
///
/// # Errors
/// As for [`read`]; [`DurationError::Outside`] above [`MONTHS_AT_MOST`].
pub fn read_months(typed: &str, today: Option<ThisMonth>) -> Result<Option<u32>, DurationError> {
    let tokens = lex(typed)?;
    let months = match tokens.as_slice() {
        [] => return Ok(None),
        [Token::Sign('-'), Token::Number(..), ..] => return Err(DurationError::Outside),
        _ if is_begun_now(&tokens) => 0.0,
        [since, ..] if since.is("since") => weeks_since(&tokens, typed, today)?.0 / WEEKS_A_MONTH,
        _ => {
            let (fewest, _, own) = span(&tokens)?;
            match own.unwrap_or(Unit::Months) {
                Unit::Months => fewest,
                Unit::Years => fewest * 12.0,
                unit => unit.in_weeks(fewest) / WEEKS_A_MONTH,
            }
        }
    };
    if !(0.0..=f64::from(MONTHS_AT_MOST)).contains(&months) {
        return Err(DurationError::Outside);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the limits, rounded down")]
    let whole = months.floor() as u32;
    Ok(Some(whole))
}

/// "Started today", "since yesterday": no week yet.
fn is_begun_now(tokens: &[Token]) -> bool {
    let beside = |token: &Token| {
        token.is_one_of(&["since", "started", "begun", "began", "it", "just", "only"])
            || token.is_one_of(&HEDGES)
            || matches!(token, Token::Sign('.' | ','))
    };
    let (now, rest): (Vec<&Token>, Vec<&Token>) =
        tokens.iter().partition(|token| token.is_one_of(&["today", "yesterday"]));
    now.len() == 1 && rest.into_iter().all(beside)
}

fn lex(typed: &str) -> Result<Vec<Token>, DurationError> {
    tokens(typed).map_err(|unclear| match unclear {
        Unclear::Thousands => DurationError::UnclearThousands,
        Unclear::Number => DurationError::NotADuration,
    })
}

/// How the rules judge so many weeks: too short, borderline, long enough.
fn stage(weeks: f64) -> u8 {
    u8::from(weeks >= TOO_SHORT_BELOW_WEEKS) + u8::from(weeks >= LONG_ENOUGH_WEEKS)
}

/// The fewest and the most of what a text counts, and in what.
fn span(tokens: &[Token]) -> Result<(f64, f64, Option<Unit>), DurationError> {
    let mut ends: Vec<f64> = Vec::new();
    let mut unit: Option<Unit> = None;
    let mut loose = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Number(number, _) => {
                // "2 and a half years", "a year and a half", "half a year"
                let half = *number == 0.5
                    && at > 0
                    && tokens.get(..at).is_some_and(|before| before.iter().any(|one| one.is("and")));
                match ends.last_mut() {
                    Some(last) if half => *last += 0.5,
                    None if half => ends.push(1.5),
                    _ => ends.push(*number),
                }
            }
            Token::Word(word) => {
                if let Some(named) = Unit::named(word) {
                    if unit.is_some_and(|unit| unit != named) {
                        return Err(DurationError::NotADuration);
                    }
                    unit = Some(named);
                    // "a month": one of it. "a year and a half" goes on below.
                    if ends.is_empty() {
                        ends.push(1.0);
                    }
                } else if let Some((_, fewest)) = LOOSE.iter().find(|(loose, _)| loose == word) {
                    ends.push(*fewest);
                    loose = true;
                } else if word == "little" || word == "bit" || word == "just" {
                    // "a little over a month"
                } else if !HEDGES.contains(&word.as_str())
                    && !FILLERS.contains(&word.as_str())
                    && !["and", "to"].contains(&word.as_str())
                {
                    return Err(DurationError::NotADuration);
                }
            }
            Token::Sign(sign) if "~≈>+-,.()=<".contains(*sign) => {}
            Token::Sign(_) => return Err(DurationError::NotADuration),
        }
        at += 1;
    }
    // "fewer than 6" holds less than that: nobody knows how much.
    if tokens.iter().any(|token| *token == Token::Sign('<') || token.is_one_of(&["under", "less", "below"])) {
        return Err(DurationError::NotADuration);
    }
    match ends.as_slice() {
        [one] => Ok((*one, *one, unit)),
        [low, high]
            if !loose
                && low <= high
                && tokens.iter().any(|token| *token == Token::Sign('-') || token.is_one_of(&["to", "or"])) =>
        {
            Ok((*low, *high, unit))
        }
        _ => Err(DurationError::NotADuration),
    }
}

/// The fewest and the most weeks since a month or a year.
fn weeks_since(tokens: &[Token], typed: &str, today: Option<ThisMonth>) -> Result<(f64, f64), DurationError> {
    let today = today.ok_or(DurationError::NotADuration)?;
    let month = |year: u16, month: u8| f64::from(year) * 12.0 + f64::from(month);
    let now = month(today.year, today.month);
    let (first, last) = match tokens {
        // The last May there was.
        [_, Token::Word(word)] => {
            let named = date::month(word).ok_or(DurationError::NotADuration)?;
            let year = if named > today.month { today.year.saturating_sub(1) } else { today.year };
            (month(year, named), month(year, named))
        }
        _ => match date::read(typed) {
            Ok(Some(since)) => match since.month {
                Some(named) => (month(since.year, named), month(since.year, named)),
                None => (month(since.year, 1), month(since.year, 12)),
            },
            _ => return Err(DurationError::NotADuration),
        },
    };
    if first > now {
        return Err(DurationError::NotADuration);
    }
    // From the end of the one month to the beginning of the other, and the other way round.
    let weeks = |months: f64| (months.max(0.0) * WEEKS_A_MONTH).floor();
    Ok((weeks(now - last.min(now) - 1.0), weeks(now - first + 1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOVEMBER: Option<ThisMonth> = Some(ThisMonth { year: 2026, month: 11 });

    fn weeks(typed: &str) -> Result<f64, DurationError> {
        read(typed, Unit::Weeks, NOVEMBER).map(|read| read.map_or(f64::NAN, |read| read.weeks))
    }

    #[test]
    fn a_number_with_its_unit_is_that_many_weeks() {
        for (typed, expected) in [
            ("6", 6.0),
            ("6 weeks", 6.0),
            ("two weeks", 2.0),
            ("x8wk", 8.0),
            ("×16wk", 16.0),
            ("10 days", 1.4),
            ("1 day", 0.1),
            ("3 months", 13.0),
            ("3 months now", 13.0),
            ("4 1/2 months", 19.5),
            ("1,5 months", 6.5),
            ("about 1 1/2 wks", 1.5),
            ("a year", 52.0),
            ("a year and a half", 78.0),
            ("2 and a half years", 130.0),
            ("half a year", 26.0),
            ("over 10 years", 520.0),
            ("20 years now", 1040.0),
            ("6+", 6.0),
            (">8", 8.0),
            ("~6", 6.0),
            ("couple of months", 8.7),
            ("several yrs", 104.0),
            ("a little over a month", 4.3),
            ("٦", 6.0),
        ] {
            assert_eq!(weeks(typed), Ok(expected), "{typed}");
        }
        assert_eq!(read("2", Unit::Months, None), Ok(Some(Duration { weeks: 8.7, plain: false })));
        assert_eq!(read("", Unit::Weeks, None), Ok(None));
    }

    #[test]
    fn of_a_range_the_fewer_weeks_are_kept_where_both_are_judged_alike() {
        assert_eq!(weeks("6-8"), Ok(6.0));
        assert_eq!(weeks("6 to 8 weeks"), Ok(6.0));
        assert_eq!(weeks("1-3 weeks"), Ok(1.0));
        assert_eq!(weeks("2-4 weeks"), Err(DurationError::Wide { fewest: 2.0, most: 4.0 }));
        assert_eq!(weeks("5 or 6 weeks"), Err(DurationError::Wide { fewest: 5.0, most: 6.0 }));
    }

    #[test]
    fn since_a_month_counts_up_to_this_one() {
        assert_eq!(weeks("since May"), Ok(21.0));
        assert_eq!(weeks("since May 2021"), Ok(281.0));
        assert_eq!(weeks("since 2019"), Ok(355.0));
        assert_eq!(weeks("since December"), Ok(43.0));
        assert!(matches!(weeks("since October"), Err(DurationError::Wide { .. })));
        assert_eq!(weeks("since 2030"), Err(DurationError::NotADuration));
        assert_eq!(read("since May", Unit::Weeks, None), Err(DurationError::NotADuration));
    }

    #[test]
    fn what_was_begun_today_has_had_no_week() {
        for typed in ["today", "since today", "I just started it today.", "yesterday", "since yesterday"] {
            assert_eq!(read(typed, Unit::Weeks, None), Ok(Some(Duration { weeks: 0.0, plain: false })), "{typed}");
            assert_eq!(read_months(typed, None), Ok(Some(0)), "{typed}");
        }
        for typed in ["today 3", "not today", "from today until yesterday"] {
            assert_eq!(weeks(typed), Err(DurationError::NotADuration), "{typed}");
        }
    }

    #[test]
    fn what_is_no_duration_is_asked() {
        for (typed, error) in [
            ("a long time", DurationError::NotADuration),
            ("under 6 weeks", DurationError::NotADuration),
            ("1,000", DurationError::UnclearThousands),
            ("3000", DurationError::Outside),
            ("-3", DurationError::Outside),
            ("8-6", DurationError::NotADuration),
            ("4 weeks x 2", DurationError::NotADuration),
            ("6 weeks 3 months", DurationError::NotADuration),
        ] {
            assert_eq!(weeks(typed), Err(error), "{typed}");
        }
    }
}
