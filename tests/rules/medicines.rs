//! The medicines: what the rules rely on.

use beyond_two::domain::medicine::is_same_name;
use beyond_two::domain::{Medicine, MedicineId};
use serde_json::json;

use super::support::{entries, medicines};

#[test]
fn a_medicine_is_called_by_its_whole_generic_or_brand_name() {
    let called = |name: &str| -> Vec<String> {
        medicines().iter().filter(|medicine| medicine.is_called(name)).map(|medicine| medicine.id.to_string()).collect()
    };
    assert_eq!(called("Zoloft"), ["sertraline"]);
    assert_eq!(called("  SERTRALINE "), ["sertraline"]);
    assert_eq!(called("remeron"), ["mirtazapine"]);
    assert_eq!(called("Serzone"), ["nefazodone"]);
    assert_eq!(called("dosulepin (dothiepin)"), ["dosulepin"]);
    for unknown in ["", "  ", "zolof", "sertralin", "brand withdrawn", "mg/day"] {
        assert!(called(unknown).is_empty(), "{unknown}");
    }
    assert!(is_same_name("Serzone (brand withdrawn)", "serzone"));
}

#[test]
fn the_entry_can_be_embedded_with_further_fields() {
    #[derive(serde::Deserialize, serde::Serialize)]
    struct Entry {
        #[serde(flatten)]
        medicine: Medicine,
        words: Vec<String>,
    }
    let sertraline = medicines().get(&MedicineId::new("sertraline")).cloned();
    let sertraline = sertraline.expect("sertraline");
    let mut entry = serde_json::to_value(&sertraline).expect("it can be written");
    entry["words"] = json!(["kind ones"]);
    let read: Entry = serde_json::from_value(entry.clone()).expect("it can be read");
    assert_eq!(read.medicine, sertraline);
    assert_eq!(read.words, ["kind ones"]);
    assert_eq!(serde_json::to_value(read).expect("it can be written"), entry);
}

#[test]
fn the_data_keep_what_the_rules_rely_on() {
    let entries = entries();
    for (place, medicine) in entries.iter().enumerate() {
        let id = &medicine.id;
        let before = entries.iter().take(place);
        assert!(before.clone().all(|other| other.id != *id), "{id} is there twice");
        for other in before {
            if other.substance == medicine.substance && other.kind == medicine.kind {
                assert_eq!(other.class_group, medicine.class_group, "{id} and {}", other.id);
                assert_eq!(other.family, medicine.family, "{id} and {}", other.id);
            }
            if other.family == medicine.family {
                let classes = |of: &Medicine| (of.class_group.clone(), of.class_detail.clone());
                assert_eq!(classes(other), classes(medicine), "{id} and {} of one family", other.id);
            }
            if other.class_detail == medicine.class_detail {
                assert_eq!(other.class_group, medicine.class_group, "{id} and {} of one fine class", other.id);
            }
        }
        assert!(medicine.min_dose.is_none_or(|dose| dose > 0.0), "{id}");
        if let Some(stricter) = medicine.stricter_dose {
            assert!(medicine.min_dose.is_some_and(|dose| dose < stricter), "{id}");
        }
    }
    for group in ["ssri", "tricyclic", "maoi"] {
        assert!(entries.iter().any(|medicine| medicine.class_group == group));
    }
}
