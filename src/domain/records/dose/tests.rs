use super::*;

fn medicine(unit: &str) -> Medicine {
    serde_json::from_value(serde_json::json!({
        "id": "m", "generic": "m", "substance": "m", "family": "m", "brands": [], "class_group": "g", "class_detail": "d",
        "kind": "antidepressant", "often_added": false, "augments": false, "unit": unit, "min_dose": 50,
        "stricter_dose": null, "usual_range": [50, 200], "max_dose": 200
    }))
    .expect("a medicine")
}

fn of(text: &str, strength: Option<&str>) -> Result<f64, DoseError> {
    read(text, &Beside { medicine: &medicine("mg/day"), strength })
}

#[test]
fn an_instruction_is_read_with_what_a_tablet_holds() {
    for (text, dose) in [
        ("Take 2 tablets by mouth daily", 100.0),
        ("Take 1 tablet (50 mg total) by mouth daily.", 50.0),
        ("Take 2 tablets (100 mg total) by mouth daily.", 100.0),
        ("Take 2 tablets (100 mg) by mouth daily", 100.0),
        ("Take 2 tablets (50 mg) by mouth daily", 100.0),
        ("Take 1 tablet by mouth 2 (two) times daily.", 100.0),
        ("TAKE ONE TABLET BY MOUTH EVERY DAY", 50.0),
        ("TAKE ONE AND A HALF TABLETS BY MOUTH EVERY MORNING", 75.0),
        ("Take 1/2 tablet daily for 30 days", 25.0),
        ("One To Be Taken Each Day", 50.0),
        ("ONE to be taken TWICE a day", 100.0),
        ("Take 1 tablet in the morning and 2 tablets at night", 150.0),
        ("Take 50 mg by mouth nightly", 50.0),
        ("1 tab PO BID", 100.0),
        ("1 tab q12h", 100.0),
        ("1 tablet at bedtime for depression", 50.0),
        ("Take 1 tablet by mouth daily. Take with food.", 50.0),
    ] {
        assert_eq!(of(text, Some("50mg")), Ok(dose), "{text}");
    }
}

#[test]
fn what_is_no_one_daily_dose_is_not_read() {
    for (text, error) in [
        ("Take 1 tablet daily for 7 days, then 2 tablets daily", DoseError::Several),
        ("Take 1 tablet daily. After one week take 2 tablets daily.", DoseError::Several),
        ("Take 1 tablet as needed", DoseError::NotDaily),
        ("Take 1-2 tablets daily", DoseError::Several),
        ("Take 1 tablet every other day", DoseError::NotDaily),
        ("Take as directed", DoseError::NotADose),
        ("Take daily", DoseError::NotADose),
        ("-50 mg daily", DoseError::Outside),
        ("Take 50 mL daily", DoseError::OtherUnit),
    ] {
        assert_eq!(of(text, Some("50mg")), Err(error), "{text}");
    }
    assert_eq!(of("Take 2 tablets by mouth daily", None), Err(DoseError::NoStrength));
    assert_eq!(of("Take 2 tablets (75 mg) daily", Some("50mg")), Err(DoseError::Several));
}

fn dosage(json: &str) -> Daily {
    let dosages: Value = serde_json::from_str(json).expect("JSON");
    daily(
        dosages.as_array().map_or(&[], Vec::as_slice),
        &Beside { medicine: &medicine("mg/day"), strength: Some("50mg") },
    )
}

#[test]
fn figures_go_before_words_and_a_difference_is_noticed() {
    let daily_once = r#""timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}}"#;
    let one = dosage(&format!(
        r#"[{{"text":"Take 2 tablets daily",{daily_once},"doseAndRate":[{{"doseQuantity":{{"value":2,"unit":"tablet"}}}}]}}]"#
    ));
    assert_eq!((one.amount, one.differs), (Some(Ok(100.0)), false));
    let other = dosage(&format!(
        r#"[{{"text":"Take 1 tablet daily",{daily_once},"doseAndRate":[{{"doseQuantity":{{"value":100,"unit":"mg"}}}}]}}]"#
    ));
    assert_eq!((other.amount, other.differs), (Some(Ok(100.0)), true));
    let twelve = r#"[{"timing":{"repeat":{"frequency":1,"period":12,"periodUnit":"h"}},"doseAndRate":[{"doseQuantity":{"value":1,"unit":"TAB"}}]}]"#;
    assert_eq!(dosage(twelve).amount, Some(Ok(100.0)));
    for (json, error) in [
        (
            r#"[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"wk"}},"doseAndRate":[{"doseQuantity":{"value":90,"unit":"mg"}}]}]"#,
            DoseError::NotDaily,
        ),
        (
            r#"[{"text":"Take 50 mg daily","doseAndRate":[{"doseQuantity":{"value":-50,"unit":"mg"}}]}]"#,
            DoseError::Outside,
        ),
        (r#"[{"asNeededBoolean":true,"text":"Take 50 mg daily"}]"#, DoseError::NotDaily),
        (r#"[{"sequence":1,"text":"Take 50 mg daily"},{"sequence":2,"text":"Take 100 mg daily"}]"#, DoseError::Several),
    ] {
        assert_eq!(dosage(json).amount, Some(Err(error)), "{json}");
    }
    let two = r#"[{"text":"Take 50 mg in the morning"},{"text":"Take 100 mg at bedtime"}]"#;
    assert_eq!(dosage(two).amount, Some(Ok(150.0)));
    assert_eq!(dosage("[]"), Daily::default());
}
