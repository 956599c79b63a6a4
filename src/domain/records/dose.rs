//! The daily dose of an entry: of a FHIR `Dosage` (`doseAndRate` and `timing`) or of an instruction as pharmacies write it (a SIG), such as "Take 2
//! tablets (100 mg total) by mouth daily". What tablets hold is in the name of the medicine. The amounts themselves are read by [`free_text::dose`].
//!
//! An instruction is read whole or not at all: "for 7 days, then" or "as directed" is no daily dose that anybody can be sure of.

use serde_json::Value;

use super::resource::{is_true, list, number, short, text};
use crate::domain::Medicine;
use crate::domain::free_text::dose::{self, DoseError};
use crate::domain::free_text::token::{Token, tokens};
use crate::domain::limits;

/// What is known of an entry beside its dosage.
pub struct Beside<'a> {
    /// The medicine.
    pub medicine: &'a Medicine,
    /// What one tablet holds, such as "50mg".
    pub strength: Option<&'a str>,
}

/// What a list of dosages says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Daily {
    /// The daily dose, in the medicine's unit; an error where one is given that is none, `None` where none is given.
    pub amount: Option<Result<f64, DoseError>>,
    /// Whether text and figures say different doses: the figures are taken.
    pub differs: bool,
    /// The instruction as it is written.
    pub said: String,
}

/// Reads the dosages of a resource.
pub fn daily(dosages: &[Value], beside: &Beside) -> Daily {
    let said: Vec<String> = dosages.iter().filter_map(instruction).collect();
    let said = said.join("; ");
    let amount = match dosages {
        [] => None,
        [one] => return Daily { said, ..of_one(one, beside) },
        several => {
            // One after the other: which of them is the dose nobody can say. All at once: they add up.
            let after: Vec<f64> = several.iter().filter_map(|one| number(one, &["sequence"])).collect();
            let is_a_row = after.iter().any(|place| Some(place) != after.first());
            let sum = several.iter().map(|one| of_one(one, beside).amount.unwrap_or(Err(DoseError::NotADose))).sum();
            Some(if is_a_row { Err(DoseError::Several) } else { sum })
        }
    };
    Daily { amount, differs: false, said }
}

/// Reads an instruction alone.
pub fn of_words(instruction: &str, beside: &Beside) -> Daily {
    let said = instruction.trim().to_owned();
    Daily { amount: Some(read(&said, beside)), differs: false, said }
}

fn instruction(dosage: &Value) -> Option<String> {
    short(dosage, &["text"]).or_else(|| short(dosage, &["patientInstruction"]))
}

fn of_one(dosage: &Value, beside: &Beside) -> Daily {
    let said = instruction(dosage).unwrap_or_default();
    if is_true(dosage, &["asNeededBoolean"]) || dosage.get("asNeededCodeableConcept").is_some() {
        return Daily { amount: Some(Err(DoseError::NotDaily)), differs: false, said };
    }
    let figures = of_figures(dosage).map(|words| read(&words?, beside));
    let words = Some(&said).filter(|said| !said.is_empty()).map(|said| read(said, beside));
    let (amount, differs) = match (figures, words) {
        (Some(Ok(figure)), Some(Ok(word))) => (Some(Ok(figure)), (figure - word).abs() > 0.001),
        (Some(Ok(figure)), _) => (Some(Ok(figure)), false),
        // What is wrong with a figure is wrong, whatever the words say.
        (Some(Err(error @ (DoseError::Outside | DoseError::OtherUnit | DoseError::NotDaily))), _) => {
            (Some(Err(error)), false)
        }
        (Some(Err(error)), None) => (Some(Err(error)), false),
        (_, word) => (word, false),
    };
    Daily { amount, differs, said }
}

/// The figures of a dosage as an instruction: "1 tablet 2 times daily". An error where they are measured in something else.
fn of_figures(dosage: &Value) -> Option<Result<String, DoseError>> {
    let rate = list(dosage, &["doseAndRate"]).first().unwrap_or(dosage);
    let quantity = rate.get("doseQuantity").or_else(|| rate.get("dose"))?;
    let amount = number(quantity, &["value"])?;
    let unit = text(quantity, &["unit"]).or_else(|| text(quantity, &["code"])).unwrap_or_default().to_lowercase();
    let plain = unit.trim_matches(['{', '}']);
    let plain = plain.strip_suffix("(s)").unwrap_or(plain);
    let known = if UNMEASURED.contains(&plain) {
        "tablets"
    } else if WEIGHTS.contains(&plain) || TABLETS.contains(&plain) {
        plain
    } else {
        return Some(Err(DoseError::OtherUnit));
    };
    let sign = if amount < 0.0 { "-" } else { "" };
    Some(Ok([sign, &limits::written(amount.abs()), " ", known, " ", &how_often(dosage)].concat()))
}

/// How often a day, in words; empty where it is not said.
fn how_often(dosage: &Value) -> String {
    let repeat = ["timing", "repeat"];
    let of_repeat = |name: &str| number(dosage, &[repeat[0], repeat[1], name]);
    let unit = text(dosage, &["timing", "repeat", "periodUnit"]).unwrap_or_default();
    let times = of_repeat("frequency").unwrap_or(1.0);
    let daily = match (of_repeat("period"), unit) {
        (Some(period), "d") if period > 0.0 => Some(times / period),
        (Some(period), "h") if period > 0.0 => Some(times * 24.0 / period),
        (Some(_), "wk" | "mo" | "a") => Some(0.0),
        _ => None,
    };
    let at_times =
        list(dosage, &["timing", "repeat", "when"]).len().max(list(dosage, &["timing", "repeat", "timeOfDay"]).len());
    match daily {
        Some(daily) if daily >= 1.0 && daily.fract() == 0.0 => [&limits::written(daily), " times daily"].concat(),
        Some(_) => "every other day".to_owned(),
        None if at_times > 0 => format!("{at_times} times daily"),
        None => {
            let code = text(dosage, &["timing", "code", "text"])
                .or_else(|| text(dosage, &["timing", "code", "coding", "0", "code"]))
                .unwrap_or_default();
            code.to_owned()
        }
    }
}

/// Reads an instruction as a daily dose in the medicine's unit.
///
/// # Errors
/// Where it can mean two things, or no daily dose.
fn read(instruction: &str, beside: &Beside) -> Result<f64, DoseError> {
    let words = without_manner(instruction)?;
    let mut found = tokens(&words).map_err(|_| DoseError::UnclearThousands)?;
    say_once(&mut found);
    let found = in_weight(totalled(found, beside)?, beside)?;
    dose::read(&written(&found), Some(beside.medicine))?.map(|dose| dose.amount).ok_or(DoseError::NotADose)
}

/// What changes nothing: how it is taken, and with what.
const MANNER: [&str; 30] = [
    "take",
    "takes",
    "taken",
    "give",
    "swallow",
    "by",
    "mouth",
    "po",
    "orally",
    "oral",
    "route",
    "to",
    "be",
    "with",
    "food",
    "meals",
    "meal",
    "water",
    "milk",
    "without",
    "whole",
    "your",
    "this",
    "it",
    "or",
    "please",
    "the",
    "a",
    "medicine",
    "medication",
];

/// What says in one word or two what [`free_text::dose`] knows by another.
const SAME: [(&str, &str); 19] = [
    ("and a half", "1/2"),
    ("every 24 hours", "daily"),
    ("every 12 hours", "twice daily"),
    ("every 8 hours", "3 times daily"),
    ("every 6 hours", "4 times daily"),
    ("q24h", "daily"),
    ("q12h", "twice daily"),
    ("q8h", "3 times daily"),
    ("nightly", "daily"),
    ("every night", "daily"),
    ("each night", "daily"),
    ("each day", "daily"),
    ("each morning", "daily"),
    ("breakfast", "morning"),
    ("dinner", "evening"),
    ("supper", "evening"),
    ("qpm", "daily"),
    ("tablet(s)", "tablet"),
    ("capsule(s)", "capsule"),
];

/// The instruction in small letters, without how it is taken and what for.
fn without_manner(instruction: &str) -> Result<String, DoseError> {
    let mut words = instruction.to_lowercase().replace(['\n', '\r', '\t'], " ");
    if ["as needed", "if needed", "when needed", "as required", "if required", "when required"]
        .iter()
        .any(|needed| words.contains(needed))
    {
        return Err(DoseError::NotDaily);
    }
    for (long, short) in SAME {
        words = words.replace(long, short);
    }
    // A second sentence may say anything: with a figure in it, it may be another dose.
    let rest = words.split_once(". ").map(|(first, rest)| (first.to_owned(), rest.to_owned()));
    if let Some((first, rest)) = rest {
        if rest.contains(|sign: char| sign.is_ascii_digit()) || rest.contains("tablet") || rest.contains("then") {
            return Err(DoseError::Several);
        }
        words = first;
    }
    // "for depression" says what for, "for 30 days" how long; "for 7 days, then" is no one dose.
    if let Some((dose, what)) = words.split_once(" for ") {
        let plain: Vec<&str> = what.split_whitespace().collect();
        let how_long = matches!(plain.as_slice(), [number, unit] if number.parse::<u32>().is_ok()
            && ["day", "days", "week", "weeks", "month", "months"].contains(&unit.trim_end_matches(['.', ','])));
        if !how_long && what.contains(|sign: char| sign.is_ascii_digit() || sign == ',') || what.contains("then") {
            return Err(DoseError::Several);
        }
        words = dose.to_owned();
    }
    let kept: Vec<&str> = words
        .split_whitespace()
        .filter(|word| !MANNER.contains(&word.trim_matches(['.', ',', ';', '(', ')'])))
        .collect();
    Ok(kept.join(" "))
}

/// "2 (two) times daily": what is said in figures and again in words is one number.
fn say_once(found: &mut Vec<Token>) {
    let mut at = 0;
    while let Some(four) = found.get(at..at + 4) {
        let [one, Token::Sign('('), again, Token::Sign(')')] = four else {
            at += 1;
            continue;
        };
        if one.number().is_some() && one.number() == again.number() {
            found.drain(at + 1..at + 4);
        }
        at += 1;
    }
}

const WEIGHTS: [&str; 10] = ["mg", "mgs", "milligram", "milligrams", "mcg", "µg", "ug", "microgram", "micrograms", "g"];
/// What is measured in something that is no weight.
const VOLUMES: [&str; 8] = ["ml", "milliliter", "milliliters", "millilitre", "millilitres", "drops", "puffs", "iu"];
/// Units that say no more than "one".
const UNMEASURED: [&str; 7] = ["", "1", "tbl", "each", "ea", "unit", "dose"];
const TABLETS: [&str; 12] =
    ["tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps", "pill", "pills", "caplet", "caplets"];

/// "2 tablets (100 mg total)": what stands in the brackets is the dose. Without "total" it is what one of them holds, or the dose: by the strength.
fn totalled(found: Vec<Token>, beside: &Beside) -> Result<Vec<Token>, DoseError> {
    let open = found.iter().position(|token| *token == Token::Sign('('));
    let close = found.iter().position(|token| *token == Token::Sign(')'));
    let (Some(open), Some(close)) = (open, close) else { return Ok(found) };
    let inside = found.get(open + 1..close).unwrap_or_default();
    let (Some(weight), Some(Token::Word(unit))) = (inside.first().and_then(Token::number), inside.get(1)) else {
        return Ok(found);
    };
    if !WEIGHTS.contains(&unit.as_str()) {
        return Ok(found);
    }
    let before = found.get(..open).unwrap_or_default();
    let counted = before.iter().find_map(Token::number);
    let is_total = inside.get(2).is_some_and(|word| word.is("total"));
    let strength = beside.strength.and_then(|strength| tokens(strength).ok()?.first()?.number());
    let dose = match (is_total, counted, strength) {
        (true, ..) | (false, None, _) => weight,
        (false, Some(count), _) if (count - 1.0).abs() < 0.001 => weight,
        (false, Some(count), Some(strength)) if (strength * count - weight).abs() < 0.001 => weight,
        (false, Some(count), Some(strength)) if (strength - weight).abs() < 0.001 => count * weight,
        _ => return Err(DoseError::Several),
    };
    let mut whole = vec![Token::Number(dose, String::new()), Token::Word(unit.clone())];
    whole.extend(found.into_iter().skip(close + 1));
    Ok(whole)
}

/// Counts of tablets as weights, by what one of them holds.
fn in_weight(found: Vec<Token>, beside: &Beside) -> Result<Vec<Token>, DoseError> {
    if found.iter().any(|token| token.is_one_of(&WEIGHTS)) {
        return Ok(found);
    }
    if found.iter().any(|token| token.is_one_of(&VOLUMES)) {
        return Err(DoseError::OtherUnit);
    }
    let counts_tablets = beside.medicine.unit.starts_with("tablets");
    let strength: Vec<Token> = match beside.strength.map(tokens) {
        Some(Ok(strength)) => strength,
        _ if counts_tablets => vec![Token::Number(1.0, String::new()), Token::Word("tablets".to_owned())],
        _ => return Err(DoseError::NoStrength),
    };
    let (Some(holds), Some(unit)) = (strength.first().and_then(Token::number), strength.get(1)) else {
        return Err(DoseError::NoStrength);
    };
    let mut whole = Vec::new();
    let mut rest = found.into_iter().peekable();
    while let Some(token) = rest.next() {
        let next_is = |words: &[&str], next: Option<&Token>| next.is_some_and(|next| next.is_one_of(words));
        match token {
            Token::Number(count, _) if !next_is(&["times", "time", "x"], rest.peek()) => {
                if rest.peek() == Some(&Token::Sign('-')) || next_is(&["to"], rest.peek()) {
                    return Err(DoseError::Several);
                }
                whole.push(Token::Number(count * holds, String::new()));
                whole.push(unit.clone());
                if next_is(&TABLETS, rest.peek()) {
                    rest.next();
                }
            }
            other => whole.push(other),
        }
    }
    Ok(whole)
}

fn written(found: &[Token]) -> String {
    let said: Vec<String> = found
        .iter()
        .map(|token| match token {
            Token::Number(number, _) => limits::written(*number),
            Token::Word(word) => word.clone(),
            Token::Sign(sign) => sign.to_string(),
        })
        .collect();
    // A minus belongs to its number.
    said.join(" ").replace("- ", "-")
}

#[cfg(test)]
mod tests;
