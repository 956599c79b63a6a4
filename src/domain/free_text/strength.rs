//! The strength and the time that stand beside a name: "Zoloft 50mg", "225 mg effexor xr, 10 weeks". People write all of it into the field for the name.

/// The units that make a number a strength.
const UNITS: [&str; 9] = ["mg", "mcg", "µg", "μg", "ug", "g", "milligrams", "micrograms", "milligram"];
/// The units that make a number a time in weeks.
const WEEKS: [&str; 4] = ["weeks", "week", "wks", "wk"];
/// The same in months.
const MONTHS: [&str; 4] = ["months", "month", "mos", "mo"];

/// The one strength in a text, with its unit, as it is written there. `None` where there is none, or more than one: nobody knows which is meant.
pub fn strength_in(text: &str) -> Option<&str> {
    measure_in(text, &UNITS).map(|(_, whole)| whole)
}

/// How long, as it stands beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeIn<'a> {
    /// So many weeks, as they are written.
    Weeks(&'a str),
    /// So many months.
    Months(&'a str),
}

/// The one time in a text: "zoloft 50 mg, 10 weeks". `None` where there is none, or more than one.
pub fn time_in(text: &str) -> Option<TimeIn<'_>> {
    match (measure_in(text, &WEEKS), measure_in(text, &MONTHS)) {
        (Some((number, _)), None) => Some(TimeIn::Weeks(number)),
        (None, Some((number, _))) => Some(TimeIn::Months(number)),
        _ => None,
    }
}

/// The one number with one of these units in a text: alone, and with its unit.
fn measure_in<'a>(text: &'a str, units: &[&str]) -> Option<(&'a str, &'a str)> {
    let mut found = None;
    let mut rest = 0;
    while let Some(start) = text.get(rest..)?.find(|sign: char| sign.is_ascii_digit()).map(|at| at + rest) {
        let after = |from: usize, within: fn(char) -> bool| {
            let rest = text.get(from..).unwrap_or_default();
            rest.find(|sign| !within(sign)).map_or(text.len(), |at| from + at)
        };
        let number = after(start, |sign| sign.is_ascii_digit() || matches!(sign, '.' | ','));
        let unit = after(number, char::is_whitespace);
        let end = after(unit, char::is_alphabetic);
        rest = number.max(start + 1);
        if units.contains(&text.get(unit..end)?.to_lowercase().as_str()) {
            if found.is_some() {
                return None;
            }
            found = text.get(start..number).zip(text.get(start..end));
        }
    }
    found
}

/// The number that ends a text after a name, without a unit, as it is written, with its whole part: "effexor 37.5". It may be a dose or a year;
/// who knows the medicine can tell. `None` where the text has another number, or the number belongs to a word ("vitamin b12").
///
/// (The whole part alone, as reading fractions weighs 18 kB of wasm, which the rest of the form does without.)
pub fn number_after_name(text: &str) -> Option<(&str, u32)> {
    let (name, number) = text.trim().rsplit_once(char::is_whitespace)?;
    let is_name = name.contains(char::is_alphabetic) && !name.contains(char::is_numeric);
    let whole = number.split(['.', ',']).next().unwrap_or_default();
    let is_number = number.bytes().all(|sign| sign.is_ascii_digit() || matches!(sign, b'.' | b','));
    if is_name && is_number { Some((number, whole.parse().ok()?)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{TimeIn, number_after_name, strength_in, time_in};

    #[test]
    fn a_number_after_the_name_may_be_its_dose() {
        for (text, number) in [
            ("zoloft 50", Some(("50", 50))),
            ("effexor xr 37.5 ", Some(("37.5", 37))),
            ("sertralin 37,5", Some(("37,5", 37))),
            ("vitamin b12", None),
            ("5 htp", None),
            ("zoloft 50 100", None),
            ("zoloft 50mg", None),
            ("zoloft 1e3x", None),
            ("150", None),
            ("", None),
        ] {
            assert_eq!(number_after_name(text), number, "{text}");
        }
    }

    #[test]
    fn a_strength_is_found_before_or_after_the_name() {
        for (text, strength) in [
            ("Zoloft 50mg", Some("50mg")),
            ("225 mg effexor xr", Some("225 mg")),
            ("Cymbalta® (Hidrocloruro de Duloxetina) 60 mg", Some("60 mg")),
            ("liothyronine 25 µg", Some("25 µg")),
            ("sertralin 37,5 MG täglich", Some("37,5 MG")),
            ("Effexor XR 225mg 2016–2024", Some("225mg")),
        ] {
            assert_eq!(strength_in(text), strength, "{text}");
        }
    }

    #[test]
    fn a_number_without_a_unit_and_two_strengths_are_none() {
        for text in [
            "",
            "zoloft",
            "vitamin b12",
            "5 htp",
            "zoloft 50",
            "olanzapine 6 mg fluoxetine 25 mg",
            "10 mgx",
            "½ mg",
            "7 g of 3 mg",
        ] {
            assert_eq!(strength_in(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_is_found_beside_the_name_and_its_dose() {
        for (text, time) in [
            ("zoloft 50 mg, 10 weeks", Some(TimeIn::Weeks("10"))),
            ("effexor xr 150mg for 3 months", Some(TimeIn::Months("3"))),
            ("prozac 8wks", Some(TimeIn::Weeks("8"))),
            ("prozac 1.5 Months 20 mg", Some(TimeIn::Months("1.5"))),
            ("prozac weekly", None),
            ("prozac 90 mg once a week", None),
            ("prozac 2 weeks, then 10 weeks", None),
            ("prozac 2 weeks and 3 months", None),
            ("prozac 20", None),
        ] {
            assert_eq!(time_in(text), time, "{text}");
        }
        assert_eq!(strength_in("zoloft 50 mg, 10 weeks"), Some("50 mg"));
    }
}
