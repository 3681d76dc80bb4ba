//! One search in all languages.

use super::super::*;

fn codes(text: &str) -> Vec<&'static str> {
    search(Embedded::Nace21.list(), text, Lang::En, 10)
        .into_iter()
        .map(|hit| hit.entry.code().as_str())
        .collect()
}

fn first(list: Embedded, text: &str) -> Option<Hit<'static>> {
    search(list.list(), text, Lang::En, 3).into_iter().next()
}

#[test]
fn machining_is_found_in_every_language_and_spelling() {
    for typed in [
        "CNC",
        "machining",
        "Machining of metals",
        "Zerspanung",
        "zerspannung",
        "Zerspanungstechnik",
        "Lohnzerspanung",
        "forgácsolás",
        "forgacsolas",
        "FORGÁCSOLÁS",
        "obróbka skrawaniem",
        "obrobka skrawaniem",
        "mashining",
        "usinage",
        "mecanizado",
        "tornitura e fresatura",
        "Drehen und Fraesen",
        "Drehteil",
        "25.53",
        "2553",
        "C25.53",
        "25.53-0",
    ] {
        assert_eq!(codes(typed).first(), Some(&"25.53"), "{typed}");
    }
}

#[test]
fn common_trades_are_found_as_people_call_them() {
    for (typed, code) in [
        ("plastic parts", "22.26"),
        ("Kunststoffteile", "22.26"),
        ("Bäckerei", "10.71"),
        ("Baeckerei", "10.71"),
        ("Kunststofftechnik", "22.26"),
        ("spawania", "25.11"),
        ("software", "62.10"),
        ("IT services", "62.20"),
        ("stolarz", "16.25"),
        ("Holzbau", "16.23"),
        ("piekarnia", "10.71"),
        ("saldatura", "25.11"),
        ("Blechverarbeitung", "25.11"),
        ("szállítmányozás", "52.31"),
        ("recyclage", "38.21"),
        ("robótica", "28.99"),
        ("solar panels", "26.11"),
        ("consultng", "70.20"),
    ] {
        assert_eq!(codes(typed).first(), Some(&code), "{typed}");
    }
}

#[test]
fn a_code_finds_itself_and_what_lies_below() {
    assert_eq!(codes("25.5")[..2], ["25.5", "25.51"]);
    assert!(codes("25.5").contains(&"25.53"));
    assert_eq!(codes("25")[0], "25");
    assert_eq!(codes("C")[0], "C");
}

#[test]
fn a_hit_says_why_and_what_others_call_it() {
    let hit = first(Embedded::Nace21, "Zerspanung").expect("it is found");
    assert_eq!(hit.why, Why::Synonym);
    assert_eq!((hit.matched, hit.language), ("Zerspanung", Some(Lang::De)));
    let languages: Vec<_> = hit.also_found_as.iter().map(|(lang, _)| *lang).collect();
    assert!(!languages.contains(&Lang::De));
    assert!(hit.also_found_as.contains(&(Lang::En, "CNC machining")));

    let hit = first(Embedded::Nace21, "mashining").expect("it is found");
    assert_eq!((hit.why, hit.matched), (Why::Typo, "machining"));
    let hit = first(Embedded::Nace21, "2553").expect("it is found");
    assert_eq!((hit.why, hit.matched), (Why::Code, "25.53"));
    let hit = first(Embedded::Nace21, "Metallbearbeitung").expect("it is found");
    assert_eq!((hit.why, hit.language), (Why::Label, Some(Lang::De)));
}

#[test]
fn official_notes_are_searched_after_names() {
    let hit = first(Embedded::Nace21, "lapping broaching").expect("only notes have these");
    assert_eq!(hit.entry.code().as_str(), "25.53");
    assert_eq!(hit.why, Why::Note);
    let hungarian = first(Embedded::Nace21, "szikraforgácsolása").expect("a note of NACE 2");
    assert_eq!(hungarian.entry.code().as_str(), "25.53");
}

#[test]
fn classes_come_before_the_groups_of_the_same_name() {
    let hits = search(Embedded::Nace21.list(), "Forging", Lang::En, 5);
    assert_eq!(hits[0].entry.level(), 3);
    for typed in ["software", "bakery", "restaurant"] {
        let hit = first(Embedded::Nace21, typed).expect("a common trade");
        assert!(hit.entry.level() >= 2, "{typed}: {}", hit.entry.code());
    }
}

#[test]
fn nothing_and_nonsense_find_nothing() {
    assert!(codes("").is_empty());
    assert!(codes("  ,; ").is_empty());
    assert!(codes("qqxxzzqq").is_empty());
    let one = search(Embedded::Nace21.list(), "metal", Lang::En, 1);
    assert_eq!(one.len(), 1);
}

#[test]
fn hits_are_in_order_and_the_same_each_time() {
    let ask = || search(Embedded::Nace21.list(), "plastic parts", Lang::En, 20);
    let hits = ask();
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
    let again = super::super::List::new(
        Embedded::Nace21.list().id().clone(),
        Embedded::Nace21.list().version().clone(),
        Embedded::Nace21.list().entries().to_vec(),
    )
    .expect("the same entries are sound");
    let fresh = search(&again, "plastic parts", Lang::En, 20);
    let seen = |hits: &[Hit<'_>]| {
        hits.iter().map(|hit| (hit.entry.code().to_string(), hit.matched.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(seen(&hits), seen(&fresh));
}

#[test]
fn other_lists_are_searched_the_same_way() {
    for (list, typed, code) in [
        (Embedded::Nace2, "Zerspanung", "25.62"),
        (Embedded::Countries, "Österreich", "AT"),
        (Embedded::Countries, "lengyelország", "PL"),
        (Embedded::Countries, "Germny", "DE"),
        (Embedded::Countries, "HU", "HU"),
        (Embedded::Languages, "magyar", "hu"),
        (Embedded::Languages, "niemiecki", "de"),
        (Embedded::Nuts2024, "Mostviertel", "AT121"),
        (Embedded::Certifications, "iso 9001", "ISO9001"),
        (Embedded::CooperationTypes, "distribution", "DISTRIBUTION"),
        (Embedded::PartnerRoles, "Lohnfertiger", "MANUFACTURER"),
    ] {
        let hit = first(list, typed);
        let found = hit.map(|hit| hit.entry.code().as_str());
        assert_eq!(found, Some(code), "{typed}");
    }
}
