use super::*;

fn matra() -> Secrets {
    Secrets::of_name("Mátra Precíziós Kft.")
        .with_website(Some("https://www.matra-precision.hu/en"))
        .with_registration_number(Some("10-09-034567"))
        .with_person("Kovács Ilona")
        .with_town("Gyöngyös")
}

/// What is found for certain and what is asked, as written.
fn found(secrets: &Secrets, text: &str) -> (Vec<String>, Vec<String>) {
    let leaks = find(secrets, text);
    let of = |certain| {
        leaks.iter().filter(|leak| leak.certain == certain).map(|leak| leak.found.clone()).collect()
    };
    (of(true), of(false))
}

fn certain(secrets: &Secrets, text: &str) -> Vec<String> {
    found(secrets, text).0
}

#[test]
fn the_name_is_found_in_any_spelling_case_and_ending() {
    for (text, hit) in [
        ("Mátra precision: turning and milling", "Mátra precision"),
        ("Mátra: turning and milling", "Mátra"),
        ("Drehteile von MATRA in kleinen Serien", "MATRA"),
        ("A Mátrában esztergált alkatrészek", "Mátrában"),
        ("Matrai turning", "Matrai"),
        ("M á t r a turning", "M á t r a"),
        ("turned by M4tra", "M4tra"),
        ("turned by Мatra", "Мatra"),
        ("Mátra Precíziós turning", "Mátra Precíziós"),
        ("see matraprecision for more", "matraprecision"),
    ] {
        assert_eq!(certain(&matra(), text), [hit], "{text}");
    }
}

#[test]
fn near_spellings_of_a_longer_name_are_certain_and_of_a_short_one_a_question() {
    let secrets = Secrets::of_name("Szilvásvölgyi Gépgyár Zrt.");
    assert_eq!(
        certain(&secrets, "gears from Szilvasvolgy area, made by Szilvasvolgi"),
        ["Szilvasvolgy", "Szilvasvolgi"]
    );
    assert_eq!(found(&matra(), "turned by Matrx"), (vec![], vec!["Matrx".to_owned()]));
}

#[test]
fn words_of_the_trade_in_the_name_are_no_leak_but_the_whole_name_is() {
    let secrets = Secrets::of_name("Blue Steel Solutions GmbH").with_website(Some("bluesteel.at"));
    assert!(find(&secrets, "Solutions in steel for machines, precision parts, metal works").is_empty());
    assert_eq!(certain(&secrets, "The Blue Steel Solutions way"), ["Blue Steel Solutions"]);
    assert_eq!(certain(&secrets, "our bluesteel parts"), ["bluesteel"]);
    assert!(
        find(&matra(), "Precision turning and milling, precíziós alkatrészek, Präzisionsteile").is_empty()
    );
}

#[test]
fn addresses_are_found_also_in_disguise() {
    for (text, kind) in [
        ("Look at www.example.com for more", LeakKind::WebAddress),
        ("Look at https://example.org/a?b", LeakKind::WebAddress),
        ("siehe maschinen-muster.de.", LeakKind::WebAddress),
        ("see matra-precision.hu", LeakKind::WebAddress),
        ("write to sales@example.com.", LeakKind::Email),
        ("write to sales [at] example [dot] com", LeakKind::Email),
        ("write to sales(at)example.com", LeakKind::Email),
    ] {
        let leaks = find(&matra(), text);
        assert!(leaks.iter().any(|leak| leak.kind == kind && leak.certain), "{text}: {leaks:?}");
    }
    for text in [
        "Parts by STEP file, e.g. for pumps.In small series",
        "Toleranz ±0.005 mm, z.B. Ventile",
        "ISO 9001:2015, EN 10204/3.1",
    ] {
        assert!(certain(&matra(), text).is_empty(), "{text}: {:?}", certain(&matra(), text));
    }
}

#[test]
fn telephone_numbers_are_told_from_quantities_and_dates() {
    for text in ["+36 37 312-345", "Tel.: 312 345", "06 37 312 345", "(+49) 89 / 1234567", "0043 1 23456789"]
    {
        let leaks = find(&matra(), text);
        assert!(leaks.iter().any(|leak| leak.kind == LeakKind::Phone && leak.certain), "{text}: {leaks:?}");
    }
    for text in [
        "lots of 50 to 2 000, up to 1 284 000 pieces a year",
        "10.000.000 pieces, Ø 400 mm, 0.005 mm, 12 500 h",
        "from 01.02.2026 until 2026-12-31",
        "S355J2, 1.4301, H2020, EN 1090-2, 2019 - 2024, DN 15-300",
    ] {
        assert!(find(&matra(), text).is_empty(), "{text}: {:?}", find(&matra(), text));
    }
}

#[test]
fn the_registration_number_is_found_however_it_is_cut() {
    for text in ["Nr. 10-09-034567", "company 10 09 034567", "1009034567"] {
        let leaks = find(&matra(), text);
        assert!(
            leaks.iter().any(|leak| leak.kind == LeakKind::RegistrationNumber && leak.certain),
            "{text}: {leaks:?}"
        );
    }
    let vat = Secrets::of_name("X").with_registration_number(Some("ATU 66128901"));
    assert_eq!(certain(&vat, "UID ATU66128901."), ["ATU66128901"]);
    assert_eq!(certain(&vat, "No. 66128901"), ["66128901"]);
    assert_eq!(found(&vat, "VAT DE123456789").1, ["DE123456789"]);
}

#[test]
fn people_of_the_company_are_certain_others_are_asked() {
    assert_eq!(certain(&matra(), "ask Ilona Kovács"), ["Ilona Kovács"]);
    assert_eq!(certain(&matra(), "Kovács Ilona vezetésével"), ["Kovács Ilona"]);
    assert_eq!(found(&matra(), "led by Frau Muster").1, ["Frau Muster"]);
    assert_eq!(found(&matra(), "founded by Peter Beispiel").1, ["Peter Beispiel"]);
    assert_eq!(found(&matra(), "near Gyöngyös").1, ["Gyöngyös"]);
}

#[test]
fn unsure_hits_pass_when_confirmed_and_certain_ones_never() {
    let checked = check(&matra(), vec![("headline".into(), "Mátra, near Gyöngyös".into())]);
    assert_eq!(in_the_way(&checked, &[]).len(), 2);
    let confirmed = ["town:Gyöngyös".to_owned(), "name:Mátra".to_owned()];
    let left = in_the_way(&checked, &confirmed);
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].field.as_str(), left[0].message.key), ("headline", "error-leak-name"));
}

#[test]
fn hits_lie_on_letters_and_do_not_overlap() {
    let text = "Ő: Mátra Precíziós Kft., ☎ +36 37 312-345, iroda@matra-precision.hu – Ü";
    let leaks = find(&matra(), text);
    assert!(leaks.len() >= 3);
    for leak in &leaks {
        assert_eq!(text.get(leak.range.clone()), Some(leak.found.as_str()));
    }
    assert!(leaks.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start));
}

#[test]
fn a_compound_of_the_trade_is_asked_about_and_the_whole_name_is_refused() {
    let secrets = Secrets::of_name("Schwarzwälder Präzisionsdrehteile GmbH & Co. KG");
    let verdicts = |text: &str| find(&secrets, text).iter().map(|leak| leak.certain).collect::<Vec<_>>();
    assert_eq!(verdicts("Präzisionsdrehteile aus Edelstahl"), [false]);
    assert_eq!(verdicts("Schwarzwälder Präzisionsdrehteile aus Edelstahl"), [true]);
    assert_eq!(verdicts("die Schwarzwälder"), [true]);
    let secrets = Secrets::of_name("Stahlhofer GmbH");
    assert!(find(&secrets, "Stahlhofer liefert").iter().all(|leak| leak.certain));
}
