//! Finding a medicine by what somebody types: a generic name or a brand, with small mistakes, or with its dose beside it.

/// How well `typed` fits the best of a medicine's names: the lower, the better; `None` where it does not fit at all.
///
/// Case, units, numbers and signs do not matter: "Lexapro 10 mg" is "lexapro". A few wrong letters are forgiven in
/// names that are long enough to be told apart.
pub fn closeness<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<u32> {
    let typed = bare(typed);
    if typed.is_empty() {
        return None;
    }
    names.into_iter().filter_map(|name| one(&typed, &bare(name))).min()
}

fn one(typed: &str, name: &str) -> Option<u32> {
    if name.is_empty() {
        None
    } else if name == typed {
        Some(0)
    } else if name.starts_with(typed) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(typed)) {
        Some(2)
    } else if typed.chars().count() >= 3 && name.contains(typed) {
        Some(3)
    } else {
        let length = typed.chars().count();
        let forgiven = match length {
            0..=3 => return None,
            4..=5 => 1,
            _ => 2,
        };
        // Against the beginning of the name as well: who is still typing has not come to its end.
        let wrong = distance_to_beginning(typed, name);
        (wrong <= forgiven).then_some(3 + wrong)
    }
}

/// Lower-case words of letters, without numbers, units and signs. What stands in brackets is a remark.
fn bare(name: &str) -> String {
    let name = name.split_once(" (").map_or(name, |(name, _)| name).to_lowercase();
    let mut out = String::new();
    for word in name.split(|c: char| !c.is_alphanumeric()) {
        let letters = word.trim_matches(|c: char| c.is_ascii_digit());
        if letters.is_empty() || (matches!(letters, "mg" | "mcg" | "µg" | "g" | "tablet" | "tablets")) {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The fewest letters to put in, take out or change so that `typed` becomes some beginning of `name`.
fn distance_to_beginning(typed: &str, name: &str) -> u32 {
    // Long texts are no names: what is pasted by mistake costs nothing.
    let typed: Vec<char> = typed.chars().take(40).collect();
    let name: Vec<char> = name.chars().take(40).collect();
    let mut row: Vec<u32> = (0..=u32::try_from(name.len()).unwrap_or_default()).collect();
    for (at, letter) in typed.iter().enumerate() {
        let mut corner = row.first().copied().unwrap_or_default();
        let mut left = u32::try_from(at + 1).unwrap_or(u32::MAX);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, other) in row.iter_mut().skip(1).zip(&name) {
            let changed = corner + u32::from(letter != other);
            corner = *cell;
            left = changed.min(*cell + 1).min(left + 1);
            *cell = left;
        }
    }
    row.into_iter().min().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERTRALINE: [&str; 3] = ["sertraline", "Zoloft", "Lustral"];

    fn fits(typed: &str) -> Option<u32> {
        closeness(typed, SERTRALINE)
    }

    #[test]
    fn generic_names_and_brands_fit_whatever_their_case() {
        for typed in ["sertraline", "Zoloft", " LUSTRAL "] {
            assert_eq!(fits(typed), Some(0), "{typed}");
        }
        assert_eq!(fits("zol"), Some(1));
    }

    #[test]
    fn small_mistakes_are_forgiven() {
        for typed in ["zolof", "zollof", "sertralin", "sertaline", "setraline", "sertrailne", "lustrall"] {
            assert!(fits(typed).is_some(), "{typed}");
        }
        assert!(closeness("lexipro", ["escitalopram", "Lexapro"]).is_some());
    }

    #[test]
    fn a_dose_beside_the_name_does_no_harm() {
        for typed in ["zoloft 50", "Zoloft 50mg", "sertraline 100 mg tablets"] {
            assert_eq!(fits(typed), Some(0), "{typed}");
        }
        assert_eq!(closeness("lexapro 10", ["Lexapro"]), Some(0));
    }

    #[test]
    fn another_medicine_does_not_fit() {
        for typed in ["", "10 mg", "paxil", "fluoxetine", "xyz", "Qzxunlikely", "🙂", "دواء"] {
            assert_eq!(fits(typed), None, "{typed}");
        }
        assert!(fits(&"novel ".repeat(5_000)).is_none());
    }

    #[test]
    fn a_better_fit_comes_first() {
        assert!(closeness("Paxil", ["Paxil"]) < closeness("Paxil", ["Paxil CR"]));
        assert!(closeness("zoloft", SERTRALINE) < closeness("zolof", SERTRALINE));
    }
}
