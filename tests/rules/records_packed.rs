//! Health records that are packed: archives as Apple Health exports them, and archives that lie. Each is made here, byte by byte, so that it can lie.

use beyond_two::domain::records::{ArchiveError, DIRECTORY, Format, RecordError, list_archive, unpack_all};
use proptest::prelude::*;
use proptest::sample::Index;

use super::properties::record_cases;
use super::records::{read_text, today};

/// A file of an archive, and what the archive says of it.
struct Packed {
    name: &'static str,
    data: Vec<u8>,
    is_deflated: bool,
    flags: u16,
    method: Option<u16>,
    said_size: Option<u32>,
}

fn file(name: &'static str, text: &str) -> Packed {
    Packed { name, data: text.into(), is_deflated: true, flags: 0, method: None, said_size: None }
}

/// The archive of these files.
fn zip(files: &[Packed]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for one in files {
        let start = u32::try_from(out.len()).expect("a small archive");
        let packed =
            if one.is_deflated { miniz_oxide::deflate::compress_to_vec(&one.data, 6) } else { one.data.clone() };
        let method = one.method.unwrap_or(if one.is_deflated { 8 } else { 0 });
        let size = one.said_size.unwrap_or(one.data.len() as u32);
        let mut middle = Vec::new();
        for two in [20, one.flags, method, 0, 0] {
            middle.extend(two.to_le_bytes());
        }
        for four in [rawzip::crc32(&one.data), packed.len() as u32, size] {
            middle.extend(four.to_le_bytes());
        }
        middle.extend((one.name.len() as u16).to_le_bytes());
        middle.extend(0_u16.to_le_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&middle);
        out.extend(one.name.as_bytes());
        out.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&middle);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(one.name.as_bytes());
    }
    let (count, start, size) = (files.len() as u16, out.len() as u32, directory.len() as u32);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

const REQUEST: &str = r#"{"resourceType":"MedicationRequest","status":"active","intent":"order","subject":{"reference":"Patient/1"},
  "medicationCodeableConcept":{"text":"sertraline 50 MG tablet"},"authoredOn":"2022-03-01","dosageInstruction":[{"text":"Take 1 tablet by mouth daily"}]}"#;

fn apple() -> Vec<Packed> {
    vec![
        file("apple_health_export/export.xml", &"<Record/>".repeat(100_000)),
        file("apple_health_export/clinical-records/MedicationRequest-1.json", REQUEST),
        file("apple_health_export/clinical-records/Condition-1.json", r#"{"resourceType":"Condition"}"#),
        file(
            "apple_health_export/clinical-records/Observation-1.json",
            r#"{"resourceType":"Observation","code":{"text":"Weight"}}"#,
        ),
        file("__MACOSX/apple_health_export/clinical-records/._MedicationRequest-1.json", "\0\u{5}\u{16}\u{7}"),
    ]
}

fn refused(files: &[Packed]) -> RecordError {
    unpack_all(&zip(files)).expect_err("it is refused")
}

#[test]
fn of_an_apple_health_export_the_clinical_records_are_read_and_nothing_else() {
    let unpacked = unpack_all(&zip(&apple())).expect("an archive");
    assert_eq!(unpacked.others, 1, "the weight");
    let review = read_text(&unpacked.text).expect("a record");
    let [one] = review.tries.as_slice() else { panic!("one try: {review:?}") };
    assert_eq!((one.medicines[0].as_str(), one.dose, one.started.as_str()), ("sertraline", Some(50.0), "2022-03"));
}

#[test]
fn any_other_archive_is_read_by_its_json_files_packed_or_not() {
    let mut files = vec![file("export/medications.json", REQUEST), file("export/readme.txt", "hello")];
    files[0].is_deflated = false;
    assert_eq!(read_text(&unpack_all(&zip(&files)).expect("an archive").text).expect("a record").tries.len(), 1);
}

#[test]
fn an_archive_in_an_archive_a_locked_one_and_one_without_records_are_told_apart() {
    let refused_as = |error| RecordError::Archive(error);
    assert_eq!(refused(&[file("all.zip", "PK")]), refused_as(ArchiveError::Nested));
    assert_eq!(refused(&[file("export.xml", "<x/>")]), refused_as(ArchiveError::NoRecord));
    assert_eq!(refused(&[Packed { flags: 1, ..file("a.json", REQUEST) }]), refused_as(ArchiveError::Locked));
    assert_eq!(
        refused(&[Packed { method: Some(14), ..file("a.json", REQUEST) }]),
        refused_as(ArchiveError::OtherPacking)
    );
    assert_eq!(unpack_all(b"PK\x03\x04 and no more"), Err(refused_as(ArchiveError::Damaged)));
    assert_eq!(unpack_all(b""), Err(refused_as(ArchiveError::Damaged)));
    assert_eq!(read_text("PK\u{3}\u{4}"), Err(RecordError::Other(Format::Zip)), "a text is no archive");
}

#[test]
fn what_unpacks_to_far_more_than_it_weighs_is_refused_before_it_is_unpacked() {
    let bomb = ArchiveError::Bomb;
    assert_eq!(refused(&[file("a.json", &" ".repeat(9_000_000))]), RecordError::Archive(bomb));
    let loud: String =
        (0..3_000_000_u32).map(|at| char::from(b'a' + (at.wrapping_mul(2_654_435_761) >> 28) as u8)).collect();
    let long = format!("{{\"resourceType\":\"Medication\",\"note\":\"{loud}\"}}");
    let many: Vec<Packed> = (0..4).map(|_| file("a.json", &long)).collect();
    assert_eq!(refused(&many), RecordError::TooLarge, "more than ten megabytes in all");
}

#[test]
fn a_file_that_is_not_as_long_as_it_says_is_damaged() {
    for said in [0, 10, 100_000] {
        let lie = Packed { said_size: Some(said), ..file("a.json", REQUEST) };
        assert_eq!(refused(&[lie]), RecordError::Archive(ArchiveError::Damaged), "{said}");
    }
    let mut changed = zip(&[file("a.json", REQUEST)]);
    changed[60] ^= 1;
    assert_eq!(unpack_all(&changed), Err(RecordError::Archive(ArchiveError::Damaged)));
}

#[test]
fn files_that_lie_over_each_other_are_a_bomb() {
    let mut files: Vec<Packed> = Vec::new();
    let text: String =
        (0..60_000_u32).map(|at| char::from(b'a' + (at.wrapping_mul(2_654_435_761) >> 28) as u8)).collect();
    files.push(Packed { is_deflated: false, ..file("a.json", &text) });
    let whole = zip(&files);
    // The same file, named a hundred times in the directory.
    let start = whole.windows(4).position(|four| four == b"PK\x01\x02").expect("a directory");
    let end = whole.windows(4).position(|four| four == b"PK\x05\x06").expect("its end");
    let entry = whole[start..end].to_vec();
    let mut bomb = whole[..start].to_vec();
    let mut tail = whole[end..].to_vec();
    (0..100).for_each(|_| bomb.extend(&entry));
    tail[8..10].copy_from_slice(&100_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&100_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&(100 * entry.len() as u32).to_le_bytes());
    bomb.extend(tail);
    assert_eq!(unpack_all(&bomb), Err(RecordError::Archive(ArchiveError::Bomb)));
}

#[test]
fn of_a_huge_archive_only_its_end_is_read_for_its_directory() {
    let mut files = apple();
    let noise: String =
        (0..7_000_000_u32).map(|at| char::from(b'a' + (at.wrapping_mul(2_654_435_761) >> 27 & 15) as u8)).collect();
    files[0] = Packed { is_deflated: false, ..file("apple_health_export/export.xml", &noise) };
    let whole = zip(&files);
    assert!(whole.len() as u64 > DIRECTORY);
    let end = &whole[whole.len() - DIRECTORY as usize..];
    let members = list_archive(end, whole.len() as u64).expect("its directory");
    assert_eq!(members.len(), 2, "the request and the weight");
    assert!(members.iter().all(|member| member.place.end - member.place.start < 140_000));
    assert_eq!(today().to_string(), "2026-11-29");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(record_cases()))]

    #[test]
    fn a_changed_archive_is_read_or_refused(
        changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        cut in any::<Index>(),
        is_cut in prop::bool::weighted(0.2),
    ) {
        static WHOLE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| {
            let mut files = apple();
            files.remove(0);
            zip(&files)
        });
        let mut changed = WHOLE.clone();
        for (at, byte) in changes {
            let at = at.index(changed.len());
            changed[at] = byte;
        }
        if is_cut {
            changed.truncate(cut.index(changed.len()));
        }
        if let Ok(unpacked) = unpack_all(&changed) {
            prop_assert!(unpacked.text.len() < 10_000_000);
            let _ = read_text(&unpacked.text);
        }
    }
}
