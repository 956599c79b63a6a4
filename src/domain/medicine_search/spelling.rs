//! Misspelling: how a name sounds, and how far what was typed may be from it (an edit distance by sound).

/// How far `typed` is from `name`, if near enough to stand for it: nothing is forgiven in up to four letters, about one letter in up to
/// seven, two in more; nothing where the first letters differ in sound.
pub(crate) fn few_wrong(typed: &str, name: &str) -> Option<usize> {
    let (typed, name): (Vec<char>, Vec<char>) = (typed.chars().collect(), name.chars().collect());
    let forgiven = match typed.len().min(name.len()) {
        0..=4 => 0,
        5..=7 => 2,
        _ => 4,
    };
    if typed.first() != name.first() || typed.len().abs_diff(name.len()) * 2 > forgiven {
        return None;
    }
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    // The right letters in another order, as in "tradozone".
    let wrong = if sorted(&typed) == sorted(&name) { 2 } else { distance(&typed, &name) };
    (wrong <= forgiven).then_some(wrong)
}

/// What it costs to make one word into the other. A letter left out, a vowel put in or taken for another, two neighbors swapped cost 2:
/// that is how names are misspelled. A consonant put in or taken for another costs 3: that is how names differ.
fn distance(typed: &[char], name: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name.len()).map(|letters| letters * 2).collect();
    for (at, letter) in typed.iter().enumerate() {
        let put_in = if is_vowel(*letter) { 2 } else { 3 };
        let mut row = vec![last[0] + put_in];
        for (place, against) in name.iter().enumerate() {
            let changed = match (letter == against, is_vowel(*letter) && is_vowel(*against)) {
                (true, _) => 0,
                (false, true) => 2,
                (false, false) => 3,
            };
            let mut least = (last[place] + changed).min(last[place + 1] + put_in).min(row[place] + 2);
            if at > 0 && place > 0 && *letter == name[place - 1] && typed[at - 1] == *against {
                least = least.min(before[place - 1] + 2);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// A word as it sounds, whichever language spells it: "kwetiapina" is "quetiapine", "venlafaxin" is "venlafaxine".
pub(crate) fn sound(word: &str) -> String {
    let word = word.replace("ph", "f").replace("th", "t").replace("qu", "kv").replace("ks", "x");
    let mut out = String::new();
    for letter in word.chars() {
        let letter = match letter {
            'c' | 'q' => 'k',
            'y' | 'j' => 'i',
            'w' => 'v',
            'z' => 's',
            other => other,
        };
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    for ending in ["um", "e", "a"] {
        if let Some(stem) = out.strip_suffix(ending).filter(|stem| stem.chars().count() >= 6) {
            return stem.to_owned();
        }
    }
    out
}
