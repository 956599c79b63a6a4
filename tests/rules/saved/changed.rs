//! A million changed files: none is read in part.

use std::sync::LazyLock;

use beyond_two::domain::History;
use beyond_two::domain::limits::TRIALS_AT_MOST;
use beyond_two::domain::saved::{Refusal, Row, Saved};
use beyond_two::words::messages;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;
use serde_json::{Value, json};

use super::{fixture, some_rows};

/// One change of a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index),
    Take(Index, Index),
    Copy(Index, Index, u8),
    Put(Index, &'static str),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let len = bytes.len();
        match self {
            Self::Flip(at, bit) => bytes[at.index(len)] ^= 1 << (bit % 8),
            Self::Cut(at) => bytes.truncate(at.index(len)),
            Self::Take(from, to) => {
                let (from, to) = (from.index(len), to.index(len));
                bytes.drain(from.min(to)..from.max(to));
            }
            Self::Copy(from, to, length) => {
                let from = from.index(len);
                let piece = bytes[from..len.min(from + usize::from(*length))].to_vec();
                let to = to.index(len);
                bytes.splice(to..to, piece);
            }
            Self::Put(at, text) => {
                let at = at.index(len);
                bytes.splice(at..at, text.bytes());
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let texts = vec![
        "null",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\\u0000",
        "-1",
        "1e999",
        "99999999999",
        "\u{202e}",
        "\"rows\":[],",
        "true",
    ];
    prop_oneof![
        4 => (index(), any::<u8>()).prop_map(|(at, bit)| Change::Flip(at, bit)),
        1 => index().prop_map(Change::Cut),
        1 => (index(), index()).prop_map(|(from, to)| Change::Take(from, to)),
        2 => (index(), index(), any::<u8>()).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
        2 => (index(), prop::sample::select(texts)).prop_map(|(at, text)| Change::Put(at, text)),
    ]
}

/// Small files of every version.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let small = Saved { day: "2026-11-24".into(), rows: some_rows().split_off(4) };
    let history = json!({ "version": 1, "episode_months": 14, "severity": null, "augmented": false, "ect": "none", "ect_bilateral": null,
        "other_treatments": [{ "treatment": "rtms", "helped": "no", "sessions": 20 }],
        "trials": [{ "medicine": "sertraline", "highest_daily_dose": 37.5, "weeks_at_dose": 10, "taken": "most_days",
            "outcome": "no_change", "this_episode": true, "still_taking": null }] });
    let one = json!({ "file": "beyond-two", "version": 1, "history": history }).to_string();
    let two = json!({ "file": "beyond-two", "version": 3, "history": serde_json::from_str::<Value>(&fixture("version-3.json")).expect("JSON")["history"] }).to_string();
    vec![two, small.write(), small.write_file(), serde_json::to_string(&small.rows).expect("JSON"), one]
});

/// Whatever is read from a text is the whole of it, and can be saved and read again.
fn expect_whole(text: &str) {
    let saved = match Saved::read(text) {
        Ok(saved) => saved,
        Err(refusal) => {
            // Rows that another reader finds in order are not refused as damaged.
            assert!(refusal != Refusal::Damaged || serde_json::from_str::<Vec<Row>>(text).is_err(), "{text}");
            return assert!(messages::refusal(&refusal).ends_with("Nothing was changed."));
        }
    };
    let trials = saved.rows.iter().filter(|row| row[0] == "trial").count();
    assert!(trials <= TRIALS_AT_MOST && saved.rows.iter().all(|row| !row[0].is_empty()));
    assert_eq!(Saved::read(&saved.write_file()).as_ref(), Ok(&saved));
    // Another reader of the same text finds neither more nor less in it.
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}').trim()).expect("what was read is JSON");
    let given = if value.is_array() { &value } else { &value["rows"] };
    if given.is_array() {
        assert_eq!(serde_json::to_value(&saved.rows).expect("JSON"), *given);
    } else {
        let list = |name: &str| value["history"][name].as_array().map_or(0, Vec::len);
        assert_eq!(trials, list("trials"));
        // What is taken of today's version, serde takes as well.
        let known = serde_json::from_value::<History>(value["history"].clone());
        let of_today = value["history"]["version"] == 2;
        assert!(!of_today || known.is_ok(), "{text}\n{known:?}");
    }
}

proptest! {
    #![proptest_config(Config { cases: 10_000, failure_persistence: None, ..Config::default() })]

    /// A hundred files a case make a million.
    #[test]
    fn of_a_million_changed_files_none_is_read_in_part(
        file in any::<Index>(),
        changes in vec(vec(change(), 1..5), 100),
    ) {
        let file = file.get(&FILES);
        for changes in changes {
            let mut bytes = file.clone().into_bytes();
            changes.iter().for_each(|change| change.make(&mut bytes));
            expect_whole(&String::from_utf8_lossy(&bytes));
        }
    }
}
