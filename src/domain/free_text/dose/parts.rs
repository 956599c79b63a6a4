//! The amounts in a text about a dose: what is counted, in what, how often a day, and at what time of it.

use super::super::token::{HEDGES, Token};
use super::DoseError;
use super::unit::Unit;

/// One amount in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The higher end, if it is a range.
    pub amount: f64,
    pub unit: Option<Unit>,
    /// How often a day.
    pub times: Option<f64>,
    /// Whether a time of the day stands with it.
    pub at_a_time: bool,
}

/// How often a day, where a word says it.
fn times(word: &str) -> Option<f64> {
    Some(match word {
        "daily" | "once" | "od" | "qd" | "day" | "d" | "die" | "nocte" | "mane" | "qam" | "qhs" | "hs" => 1.0,
        "twice" | "bd" | "bid" => 2.0,
        "thrice" | "tds" | "tid" => 3.0,
        "qds" | "qid" => 4.0,
        _ => return None,
    })
}

/// A time of the day: amounts that stand beside such times add up.
const TIMES_OF_DAY: [&str; 14] = [
    "am",
    "pm",
    "morning",
    "mornings",
    "noon",
    "midday",
    "lunch",
    "lunchtime",
    "afternoon",
    "evening",
    "evenings",
    "night",
    "nights",
    "bedtime",
];

/// What says that it was not taken every day, or not in one measure.
const NOT_DAILY: [&str; 17] = [
    "every",
    "second",
    "other",
    "alternate",
    "alternating",
    "week",
    "weeks",
    "weekly",
    "month",
    "monthly",
    "prn",
    "needed",
    "required",
    "sometimes",
    "occasionally",
    "when",
    "drops",
];

/// What stands between a lower dose and a higher one.
pub const ONWARD: [&str; 9] = ["then", "to", "up", "increased", "raised", "titrated", "later", "until", "from"];

/// What changes nothing: forms of release, and how sure somebody is.
const FILLERS: [&str; 26] = [
    "in", "at", "on", "per", "was", "took", "take", "total", "max", "maximum", "dose", "time", "times", "xr", "er",
    "sr", "cr", "mr", "xl", "la", "dr", "retard", "each", "oral", "strength", "ish",
];

/// Sorts the tokens into amounts.
pub fn parts(tokens: &[Token]) -> Result<Vec<Part>, DoseError> {
    let mut found: Vec<Part> = Vec::new();
    let mut before: Option<f64> = None;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let next = |ahead: usize| tokens.get(at + ahead);
        let mut taken = 1;
        match token {
            Token::Number(number, _) => {
                if let Some(sum) = schedule(tokens.get(at..).unwrap_or_default()) {
                    taken = 5;
                    found.last_mut().ok_or(DoseError::NoStrength)?.times = Some(sum);
                } else if next(1).is_some_and(|next| next.is_one_of(&["x", "times", "time"])) {
                    // "2 x 75 mg" counts what follows, "75 mg 2 x a day" what stands before.
                    match found.last_mut().filter(|_| next(2).and_then(Token::number).is_none()) {
                        Some(part) => part.times = Some(*number),
                        None => before = Some(*number),
                    }
                    taken = 2;
                } else if at > 0 && tokens.get(at - 1).is_some_and(|before| before.is("x")) && before.is_none() {
                    found.last_mut().ok_or(DoseError::Several)?.times = Some(*number);
                } else if *number == 24.0 && next(1).is_some_and(|next| next.is_one_of(&["h", "hr", "hrs", "hours"])) {
                    taken = 2;
                } else {
                    let range = match (next(1), next(2).and_then(Token::number)) {
                        (Some(Token::Sign('-')), Some(high)) => Some((high, 3)),
                        (Some(dash), Some(high)) if dash.is("to") => Some((high, 3)),
                        // "10 mg - 20 mg"
                        (Some(Token::Word(word)), None) if Unit::named(word).is_some() => {
                            match (next(2), next(3).and_then(Token::number)) {
                                (Some(Token::Sign('-')), Some(high)) => Some((high, 4)),
                                _ => None,
                            }
                        }
                        _ => None,
                    };
                    let (amount, length) = range.map_or((*number, 1), |(high, length)| (number.max(high), length));
                    taken = length;
                    found.push(Part { amount, unit: None, times: before.take(), at_a_time: false });
                }
            }
            Token::Word(word) => {
                if let Some(unit) = Unit::named(word) {
                    match found.as_mut_slice() {
                        [.., part] if part.unit.is_none() => part.unit = Some(unit),
                        // "2 50 mg tablets", "half a 50 mg tablet": how many stands before.
                        [.., part, _] if unit == Unit::Tablets && part.unit.is_none() => part.unit = Some(unit),
                        // "a tablet of 50 mg": one of it.
                        [] if unit == Unit::Tablets => {
                            found.push(Part { amount: 1.0, unit: Some(unit), times: before.take(), at_a_time: false });
                        }
                        // "a 50 mg tablet"
                        [_] if unit == Unit::Tablets => {}
                        _ => return Err(DoseError::NotADose),
                    }
                } else if let Some(times) = times(word) {
                    // "3 times a day", "twice daily": how often was said already.
                    if let Some(part) = found.last_mut().filter(|part| part.times.is_none_or(|known| known == 1.0)) {
                        part.times = Some(times);
                    }
                } else if TIMES_OF_DAY.contains(&word.as_str()) {
                    found.last_mut().ok_or(DoseError::NotADose)?.at_a_time = true;
                } else if NOT_DAILY.contains(&word.as_str()) {
                    // "every day", "every morning" are daily.
                    let daily =
                        word == "every" && next(1).is_some_and(|next| next.is("day") || next.is_one_of(&TIMES_OF_DAY));
                    if !daily {
                        return Err(DoseError::NotDaily);
                    }
                } else if !HEDGES.contains(&word.as_str())
                    && !FILLERS.contains(&word.as_str())
                    && !ONWARD.contains(&word.as_str())
                    && !["and", "x"].contains(&word.as_str())
                {
                    return Err(DoseError::NotADose);
                }
            }
            Token::Sign(sign) if "~≈<>=+/-,;.()→".contains(*sign) => {}
            Token::Sign(_) => return Err(DoseError::NotADose),
        }
        at += taken;
    }
    Ok(found)
}

/// "1-0-1": how many in the morning, at noon, in the evening.
fn schedule(tokens: &[Token]) -> Option<f64> {
    let [one, Token::Sign('-'), two, Token::Sign('-'), three, ..] = tokens else { return None };
    let counts = [one.number()?, two.number()?, three.number()?];
    counts.iter().all(|count| *count <= 4.0).then(|| counts.iter().sum())
}
