//! The strength that stands beside a name: "Zoloft 50mg", "225 mg effexor xr". People write both into the field for the name.

/// The units that make a number a strength.
const UNITS: [&str; 9] = ["mg", "mcg", "µg", "μg", "ug", "g", "milligrams", "micrograms", "milligram"];

/// The one strength in a text, with its unit, as it is written there. `None` where there is none, or more than one: nobody knows which is meant.
pub fn strength_in(text: &str) -> Option<&str> {
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
        if UNITS.contains(&text.get(unit..end)?.to_lowercase().as_str()) {
            if found.is_some() {
                return None;
            }
            found = text.get(start..end);
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
    use super::{number_after_name, strength_in};

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
}
