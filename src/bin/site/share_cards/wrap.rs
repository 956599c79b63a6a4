//! Lines of a title: as few as there can be, of much the same width, ending where the sentence takes a breath.

/// What a line that ends where the sentence pauses is forgiven, as a share of the box.
const PAUSE: f32 = 0.35;

/// Each line, told by the words in it: from one to before the other.
type Lines = Vec<(usize, usize)>;
/// Lines with what they cost.
type Way = Option<(f32, Lines)>;

/// Breaks words of these widths into as few lines as there can be, none of them wider than the box; `None` where a word is.
pub fn wrap(words: &[&str], widths: &[f32], space: f32, box_width: f32) -> Option<Lines> {
    (1..=words.len()).find_map(|lines| best(words, widths, space, box_width, lines)).map(|(_, lines)| lines)
}

/// The best way into so many lines, with what it costs.
fn best(words: &[&str], widths: &[f32], space: f32, box_width: f32, lines: usize) -> Way {
    // For each number of words from the front: what the lines before cost, and where they begin and end.
    let mut ways: Vec<Way> = vec![None; words.len() + 1];
    *ways.first_mut()? = Some((0.0, Vec::new()));
    for _ in 0..lines {
        let mut next: Vec<Way> = vec![None; words.len() + 1];
        for (from, way) in ways.iter().enumerate() {
            let Some((cost, before)) = way else { continue };
            let mut width = -space;
            for (at, (word, own)) in words.iter().zip(widths).enumerate().skip(from) {
                width += space + own;
                if width > box_width {
                    break;
                }
                let to = at + 1;
                let cost = cost + cost_of(width / box_width, word, to == words.len());
                let slot = &mut next[to];
                if slot.as_ref().is_none_or(|(other, _)| cost < *other) {
                    *slot = Some((cost, before.iter().copied().chain([(from, to)]).collect()));
                }
            }
        }
        ways = next;
    }
    ways.pop()?
}

/// What a line costs: the square of what it leaves empty, less where it ends at a pause.
fn cost_of(filled: f32, last_word: &str, is_last: bool) -> f32 {
    let pauses = !is_last && last_word.ends_with([':', ',', '.', '?']);
    (1.0 - filled).powi(2) - if pauses { PAUSE * PAUSE } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::wrap;

    fn lines(text: &str, box_width: f32) -> Option<Vec<String>> {
        let words: Vec<&str> = text.split(' ').collect();
        let widths: Vec<f32> = words.iter().map(|word| word.len() as f32).collect();
        let lines = wrap(&words, &widths, 1.0, box_width)?;
        Some(lines.into_iter().map(|(from, to)| words[from..to].join(" ")).collect())
    }

    fn all(lines: &[&str]) -> Option<Vec<String>> {
        Some(lines.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_fits_stays_in_one_line() {
        assert_eq!(lines("The biology", 11.0), all(&["The biology"]));
    }

    #[test]
    fn no_word_is_left_alone_where_two_lines_can_share() {
        assert_eq!(lines("aaa bbb ccc ddd", 12.0), all(&["aaa bbb", "ccc ddd"]));
    }

    #[test]
    fn a_line_ends_where_the_sentence_pauses() {
        assert_eq!(lines("one two: three four five", 16.0), all(&["one two:", "three four five"]));
    }

    #[test]
    fn a_word_wider_than_the_box_is_not_cut() {
        assert_eq!(lines("a misunderstanding", 10.0), None);
    }
}
