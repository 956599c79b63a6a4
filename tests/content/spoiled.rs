//! A copy of the assets that a test may spoil, to see the mistake named.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use beyond_two::content::{Diagnostic, Manuscript};

/// An article without a mistake; its text begins on line 11.
pub static ARTICLE: LazyLock<String> =
    LazyLock::new(|| ARTICLE_WITH_PLACE_FOR_WORDS.replace("LONG ENOUGH", &"Some people sleep badly. ".repeat(180)));

const ARTICLE_WITH_PLACE_FOR_WORDS: &str = r#"+++
title = "A test"
summary = "A test."
key_points = ["One.", "Two.", "Three."]
topics = ["understand"]
order = 999
reviewed = 2026-11-24
next_review = 2027-11-24
+++

A sentence.

LONG ENOUGH

> [!TIP]
> Ask.

> [!NOTE]
> Nobody knows.

## What to ask

- Why?
"#;

/// The assets as authors wrote them.
pub fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")
}

/// Everything that authors wrote; a mistake in it fails the test.
pub fn manuscript() -> Manuscript {
    beyond_two::route::open(&assets()).unwrap_or_else(|faults| panic!("{}", listed(&faults)))
}

/// Mistakes, one a line.
pub fn listed(faults: &[Diagnostic]) -> String {
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

/// The copy. It goes when the test ends.
pub struct Copy(pub PathBuf);

impl Copy {
    /// A fresh copy.
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("beyond-two-assets-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        for part in ["articles", "content", "pages"] {
            fs::create_dir_all(folder.join(part)).expect("a folder for the copy");
            for entry in fs::read_dir(assets().join(part)).expect("the assets") {
                let entry = entry.expect("an entry");
                fs::copy(entry.path(), folder.join(part).join(entry.file_name())).expect("a copy");
            }
        }
        Self(folder)
    }

    /// Writes a file of the copy.
    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect("writes");
    }

    /// Puts `to` in place of the first `from`.
    pub fn change(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.0.join(file)).expect("reads");
        assert!(text.contains(from), "{file} no longer holds `{from}`: mend this test");
        self.write(file, &text.replacen(from, to, 1));
    }

    /// Changes a JSON file as a whole.
    pub fn change_json(&self, file: &str, change: impl FnOnce(&mut serde_json::Value)) {
        let text = fs::read_to_string(self.0.join(file)).expect("reads");
        let mut json = serde_json::from_str(&text).expect("JSON");
        change(&mut json);
        self.write(file, &json.to_string());
    }

    /// What is read of the copy, which has no mistake.
    pub fn manuscript(&self) -> Manuscript {
        beyond_two::route::open(&self.0).unwrap_or_else(|faults| panic!("{}", listed(&faults)))
    }

    /// The mistakes found in the copy, one a line; nothing where there are none.
    pub fn faults(&self) -> String {
        beyond_two::route::open(&self.0).err().map(|faults| listed(&faults)).unwrap_or_default()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The copy has a mistake at this place, told with these words.
#[track_caller]
pub fn expect_fault(copy: &Copy, place: &str, words: &str) {
    let faults = copy.faults();
    let found = faults.lines().any(|line| line.starts_with(place) && line.contains(words));
    assert!(found, "expected a fault at `{place}` with `{words}`, got:\n{faults}");
}
