//! Search finds stems, typing errors and beginnings, marks them, and counts facets.

use super::population::*;
use crate::matching::engine::*;

fn snapshot() -> Snapshot {
    let mut german = opportunity("o-de", Side::Request, "25.1", "");
    german.texts = vec![TextFacts {
        language: "de".into(),
        field: TextField::Title,
        text: "Fräsmaschinen für Aluminium gesucht".into(),
    }];
    german.public = false;
    let with = |id: &str, country: &str, language: &str, words: &str| Facts {
        texts: vec![text(language, words)],
        sectors: vec![referenced("25.1", 1)],
        public: true,
        ..company(id, country)
    };
    Snapshot::build(
        vec![
            Facts { opportunities: vec![german], ..with("de", "DE", "de", "Wir bauen Vorrichtungen.") },
            Facts {
                opportunities: vec![opportunity("o-en", Side::Offer, "25.2", "Machined titanium parts")],
                ..with("en", "IE", "en", "We machine parts of titanium.")
            },
            with("hu", "HU", "hu", "Forgácsolás, alkatrészek gyártása"),
            with("fr", "FR", "fr", "Pièces usinées en titane"),
        ],
        knowledge(),
    )
}

fn ask(text: &str, scope: Scope) -> SearchQuery {
    SearchQuery {
        text: text.into(),
        language: "en".into(),
        scope,
        filters: SearchFilters::default(),
        limit: 10,
        offset: 0,
    }
}

fn organisations(text: &str) -> Vec<String> {
    let id = |hit: Hit| match hit.target {
        Target::Organisation { id } => id,
        Target::Opportunity { .. } => panic!("organisations were asked for"),
    };
    snapshot().search(&ask(text, Scope::Organisations)).hits.into_iter().map(id).collect()
}

#[test]
fn stems_marks_beginnings_and_errors_are_found() {
    assert_eq!(organisations("machining "), ["en"]);
    assert_eq!(organisations("FRASMASCHINE "), ["de"]);
    assert_eq!(organisations("forgacsolas "), ["hu"]);
    assert_eq!(organisations("alkatresz "), ["hu"]);
    assert_eq!(organisations("vorricht"), ["de"]);
    assert_eq!(organisations("titanum "), ["en"]);
    assert_eq!(organisations("zzzz "), Vec::<String>::new());
}

#[test]
fn the_words_found_are_marked() {
    let found = snapshot().search(&ask("titanium parts ", Scope::Opportunities));
    assert_eq!(found.total, 1);
    let hit = &found.hits[0];
    assert_eq!(hit.target, Target::Opportunity { organisation: "en".into(), id: "o-en".into() });
    let field = &hit.fields[0];
    let marked: Vec<&str> = field.ranges.iter().map(|range| &field.text[range.clone()]).collect();
    assert_eq!(marked, ["titanium", "parts"]);
}

#[test]
fn visitors_see_public_opportunities_only() {
    let everyone = SearchFilters { public_only: true, ..SearchFilters::default() };
    let found = snapshot().search(&SearchQuery { filters: everyone, ..ask("", Scope::Opportunities) });
    assert_eq!(found.total, 1);
    assert_eq!(snapshot().search(&ask("", Scope::Opportunities)).total, 2);
}

#[test]
fn facets_count_results_and_ignore_their_own_filter() {
    let filters = SearchFilters { countries: vec!["IE".into()], ..SearchFilters::default() };
    let found = snapshot().search(&SearchQuery { filters, ..ask("", Scope::Organisations) });
    assert_eq!(found.total, 1);
    assert_eq!(found.facets.countries.len(), 4);
    assert_eq!(found.facets.opportunities, [((Topic::Business, Side::Offer), 1)].into());
}

#[test]
fn changes_are_searched_at_once_and_pages_follow_each_other() {
    let changed = snapshot()
        .with_changes(vec![Facts { texts: vec![text("en", "wooden toys")], ..company("en", "IE") }], &[]);
    assert_eq!(changed.search(&ask("titanium ", Scope::Organisations)).total, 0);
    assert_eq!(changed.search(&ask("toys ", Scope::Organisations)).total, 1);
    let all = changed.search(&ask("", Scope::Organisations)).hits;
    let second = changed.search(&SearchQuery { limit: 2, offset: 2, ..ask("", Scope::Organisations) }).hits;
    assert_eq!(second[..], all[2..4]);
}

#[test]
fn a_text_that_is_not_public_finds_nothing_for_visitors() {
    let filters = SearchFilters { public_only: true, ..SearchFilters::default() };
    let visitor = SearchQuery { filters, ..ask("Aluminium ", Scope::Organisations) };
    assert_eq!(snapshot().search(&visitor).total, 0);
    assert_eq!(snapshot().search(&ask("Aluminium ", Scope::Organisations)).total, 1);
}

#[test]
fn changed_and_rebuilt_populations_find_the_same() {
    let first = snapshot();
    let facts = Facts {
        texts: vec![text("en", "Milling of steel, machining of titanium")],
        public: true,
        ..company("new", "PL")
    };
    let changed = first.with_changes(vec![facts.clone()], &["fr".into()]);
    let members = first.all().filter(|f| f.id != "fr").cloned().chain([facts]).collect();
    let rebuilt = Snapshot::build_with(members, first.knowledge().clone(), first.statistics().clone());
    for words in ["titanium machining ", "titan", "steel ", "", "mahcining "] {
        for scope in [Scope::Organisations, Scope::Opportunities] {
            assert_eq!(changed.search(&ask(words, scope)), rebuilt.search(&ask(words, scope)), "{words}");
        }
    }
}

#[test]
fn a_german_word_finds_a_hungarian_text_and_the_two_match() {
    let synonyms =
        Synonyms::new([("m", "de", "Zerspanung"), ("m", "hu", "forgácsolás"), ("m", "en", "machining")]);
    let request = |id: &str, country: &str, side, language: &str, words: &str| {
        let mut made = opportunity(&format!("{id}-o"), side, "25.1", "");
        made.sectors.clear();
        made.texts[0] = TextFacts { language: language.into(), field: TextField::Title, text: words.into() };
        Facts { opportunities: vec![made], ..company(id, country) }
    };
    let members = vec![
        request("de", "DE", Side::Request, "de", "Zerspanung von Titan"),
        request("hu", "HU", Side::Offer, "hu", "Forgácsolás"),
        request("it", "IT", Side::Offer, "it", "Panetteria"),
    ];
    let snapshot = Snapshot::build(members, Knowledge { synonyms, ..knowledge() });
    let found = snapshot.search(&ask("Zerspanung ", Scope::Opportunities));
    assert_eq!(found.total, 2);
    let marked: Vec<&str> =
        found.hits.iter().map(|hit| &hit.fields[0].text[hit.fields[0].ranges[0].clone()]).collect();
    assert!(marked.contains(&"Forgácsolás"), "{marked:?}");
    let seeker = snapshot.seeker("de").unwrap();
    let ranking = snapshot.rank(&seeker, &query(only(Criterion::Demand), 5));
    assert_eq!(ids(&ranking), ["hu", "it"]);
    assert!(ranking.matches[0].total > ranking.matches[1].total);
    let explained =
        snapshot.explain_pair(&seeker, "hu", &only(Criterion::Demand), &Filters::default()).unwrap();
    let reasons = &explained.forward.lines[Criterion::Demand as usize].reasons;
    assert!(
        matches!(&reasons[0], Reason::OpportunitiesMeet { words, .. } if words.contains(&"Forgácsolás".to_owned())),
        "{reasons:?}"
    );
}
