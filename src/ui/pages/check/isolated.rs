//! What was typed from right to left, within a sentence from left to right: left to itself it would turn what stands beside it around, and 150 mg would
//! not be said of its medicine any more.

/// Signs that turn what follows them around.
const TURNS: [char; 9] =
    ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
/// What has a direction of its own begins, and that ends.
const BEGINS: char = '\u{2068}';
const ENDS: char = '\u{2069}';

/// Whether a sign runs from right to left: a letter of Hebrew, Arabic and their neighbors, or a mark that says so.
fn runs_left(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}')
}

/// What was typed, so that it turns nothing around but itself.
pub(super) fn isolated(typed: &str) -> String {
    let text: String = typed.chars().filter(|sign| !TURNS.contains(sign)).collect();
    if text.chars().any(runs_left) { [BEGINS.to_string(), text, ENDS.to_string()].concat() } else { text }
}

#[cfg(test)]
mod tests {
    use super::isolated;

    #[test]
    fn what_is_typed_turns_nothing_around_but_itself() {
        assert_eq!(isolated("pill one"), "pill one");
        assert_eq!(isolated("סרטרלין"), "\u{2068}סרטרלין\u{2069}");
        assert_eq!(isolated("\u{202e}pill"), "pill");
        assert_eq!(isolated("سيرترالين\u{2069}"), "\u{2068}سيرترالين\u{2069}");
    }
}
