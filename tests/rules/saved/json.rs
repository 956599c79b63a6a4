//! The reader of JSON, held against serde's.

use beyond_two::domain::saved;
use beyond_two::domain::saved::{Refusal, Row};
use serde_json::Value;

use super::refusal;

#[test]
fn texts_are_read_and_written_as_any_program_does() {
    let every: String = (0..0x3000).chain(0x1_f600..0x1_f650).filter_map(char::from_u32).collect();
    let rows = vec![vec!["notes".to_owned(), every], vec!["empty".to_owned(), String::new()]];
    let by_serde = serde_json::to_string(&rows).expect("JSON");
    assert_eq!(saved::write_rows(&rows), by_serde);
    assert_eq!(saved::read_rows(&by_serde), Some(rows));
    assert_eq!(saved::write_rows(&[]), "[]");
    assert_eq!(saved::write_rows(&[vec![]]), "[[]]");
    let escaped = r#" [ [ "\u0041\ud83d\ude00\/\b\f\n\r\t\"\\" ] ] "#;
    assert_eq!(saved::read_rows(escaped), serde_json::from_str::<Vec<Row>>(escaped).ok());
    assert!(saved::read_rows(escaped).is_some());
}

#[test]
fn what_is_no_json_is_refused_as_any_program_does() {
    for inside in [
        r#""\ud83d""#,
        r#""\ud83dx""#,
        r#""\udc00""#,
        r#""\u12g4""#,
        r#""\u+123""#,
        r#""\x""#,
        "\"\n\"",
        r#"""#,
        r#""a" "b""#,
        r#""a","#,
        r#","a""#,
        "tru",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "-",
        "NaN",
        r#""a"]"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        "{a:1}",
        r#"{"a":1,}"#,
    ] {
        let text = format!("[[{inside}]]");
        assert!(serde_json::from_str::<Value>(&text).is_err(), "{text}");
        assert_eq!(refusal(&text), Refusal::Damaged, "{text}");
    }
    for inside in ["1", "-0.5e+10", "0", "true", "null", "{}", "{\"a\":[1, 2]}"] {
        let file = format!("{{\"file\":\"beyond-two\",\"version\":2,\"rows\":[[{inside}]]}}");
        assert_eq!(refusal(&file), Refusal::Part("rows".into(), None), "JSON, but no row: {inside}");
    }
    assert_eq!(refusal(r#"{"file":"beyond-two","version":1,"version":2,"rows":[]}"#), Refusal::Damaged, "a name twice");
}
