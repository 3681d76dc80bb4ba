//! Who tries to get into more lists than it deserves gains nothing: in nobody's list it stands better for being repeated,
//! invented or claimed, and it gets no more places among the first ten of others.

use super::population::*;
use crate::matching::engine::*;

const FIELDS: [&str; 12] =
    ["25.1", "25.2", "25.3", "25.4", "26.1", "26.2", "26.3", "26.4", "62.1", "62.2", "62.3", "62.4"];
const COUNTRIES: [&str; 5] = ["DE", "HU", "IT", "PL", "FR"];
const SYLLABLES: [&str; 12] =
    ["bar", "cel", "dim", "fon", "gus", "hal", "jor", "kel", "lum", "mir", "nov", "pas"];

/// Words of a trade of which no other trade speaks.
fn words_of(field: usize) -> String {
    let word = |other: &&str| format!("{}{other}", SYLLABLES[field]);
    SYLLABLES.iter().take(8).map(word).collect::<Vec<_>>().join(" ")
}

fn deal(side: Side, field: usize) -> OpportunityFacts {
    opportunity(&format!("{side:?}-{field}"), side, FIELDS[field], &words_of(field))
}

/// A company of a trade with some references, that also looks for somebody of another one.
fn member(id: &str, country: &str, field: usize, confirmed: u32) -> Facts {
    let reference = TextFacts { field: TextField::Reference, ..text("", &words_of(field)) };
    let abroad = |country: &&str| CountryFacts { country: (*country).into(), stance: Stance::Wanted };
    Facts {
        sectors: vec![referenced(FIELDS[field], confirmed)],
        texts: vec![text("", &words_of(field)), reference],
        opportunities: vec![deal(Side::Offer, field), deal(Side::Request, (field + 5) % FIELDS.len())],
        countries: COUNTRIES.iter().take(3).map(abroad).collect(),
        languages: vec![LanguageFacts { language: "en".into(), level: Level::C1 }],
        ..company(id, country)
    }
}

/// The one who may try: of the first trade, with some references.
fn honest() -> Facts {
    member("x", "SK", 0, 4)
}

/// Sixteen companies of each trade, some with more behind them than others.
fn others() -> impl Iterator<Item = Facts> {
    (0..16 * FIELDS.len()).map(|n| {
        let (field, turn) = (n % FIELDS.len(), n / FIELDS.len());
        member(&format!("m{n:03}"), COUNTRIES[turn % COUNTRIES.len()], field, turn as u32 % 7)
    })
}

/// The population with one of them in this shape; the statistics are those of honest days.
fn with(shape: Facts) -> Snapshot {
    let before = Snapshot::build(others().chain([honest()]).collect(), knowledge());
    before.with_changes(vec![shape], &[])
}

fn attacks() -> Vec<(&'static str, Facts)> {
    let all_words = (0..FIELDS.len()).map(words_of).collect::<Vec<_>>().join(" ");
    let claim = |code: &&str| referenced(code, 0);
    let invented = |code: &&str| SectorFacts { unconfirmed: 200, ..referenced(code, 0) };
    let with_sectors = |more: Vec<SectorFacts>| {
        let own = honest().sectors.into_iter();
        let others = more.into_iter().filter(|one| one.sector != sector(FIELDS[0]));
        own.chain(others).collect()
    };
    let wanted = |n: u8| CountryFacts {
        country: [b'A' + n / 26, b'A' + n % 26].map(char::from).iter().collect(),
        stance: Stance::Wanted,
    };
    let everywhere = (0..=255).map(wanted).chain(honest().countries);
    let broad = |side| OpportunityFacts {
        sectors: FIELDS.iter().map(|code| sector(code)).collect(),
        texts: vec![text("", &format!("{all_words} {}", vocabulary()))],
        ..deal(side, 0)
    };
    let every_deal =
        (0..FIELDS.len()).flat_map(|field| [deal(Side::Offer, field), deal(Side::Request, field)]);
    vec![
        ("words again and again", repeated(honest(), 60)),
        ("words of all trades", saying(&all_words)),
        ("a dictionary", saying(&format!("{all_words} {}", vocabulary()))),
        ("every sector", Facts { sectors: with_sectors(FIELDS.iter().map(claim).collect()), ..honest() }),
        ("every country", Facts { countries: everywhere.collect(), ..honest() }),
        (
            "invented references",
            Facts { sectors: with_sectors(FIELDS.iter().map(invented).collect()), ..honest() },
        ),
        ("an offer of everything", Facts { opportunities: vec![broad(Side::Offer)], ..honest() }),
        ("a request for everything", Facts { opportunities: vec![broad(Side::Request)], ..honest() }),
        ("every opportunity", Facts { opportunities: every_deal.collect(), ..honest() }),
        ("nothing at all", company("x", "SK")),
    ]
}

/// The same with more to say of itself.
fn saying(more: &str) -> Facts {
    let mut facts = honest();
    facts.texts.push(text("", more));
    facts
}

/// Two thousand words that nobody else uses.
fn vocabulary() -> String {
    let letter = |n: usize| char::from(b'a' + (n % 26) as u8);
    let word = |n: usize| format!("q{}{}{}z", letter(n), letter(n / 26), letter(n / 676));
    (0..2000).map(word).collect::<Vec<_>>().join(" ")
}

/// The same with every word of every text said so many times.
fn repeated(mut facts: Facts, times: usize) -> Facts {
    let own = facts.opportunities.iter_mut().flat_map(|one| &mut one.texts);
    for one in own.chain(&mut facts.texts) {
        one.text = vec![one.text.clone(); times].join(" ");
    }
    facts
}

/// In how many lists of ten of every fifth of the others it stands: these are of all trades.
fn places(snapshot: &Snapshot, preset: &Preset) -> usize {
    let lists = others()
        .step_by(5)
        .map(|one| snapshot.rank(&snapshot.seeker(&one.id).unwrap(), &query(preset.clone(), 10)));
    lists.filter(|list| ids(list).contains(&"x")).count()
}

#[test]
fn no_attack_gets_more_places() {
    let honest = with(honest());
    // One criterion at a time is asked one way: whom somebody wishes for is no attack on whom it wishes for.
    let one_way = |criterion| Preset { join: Join::new(1.0, 0.0).unwrap(), ..only(criterion) };
    let single = [Criterion::Demand, Criterion::SectorDepth, Criterion::Text].map(one_way);
    let presets: Vec<Preset> = single.into_iter().chain([everything()]).collect();
    let fair: Vec<usize> = presets.iter().map(|preset| places(&honest, preset)).collect();
    assert!(fair.iter().sum::<usize>() > 0, "the honest company stands somewhere");
    for (name, shape) in attacks() {
        let snapshot = with(shape);
        let gained: Vec<usize> = presets.iter().map(|preset| places(&snapshot, preset)).collect();
        let more = gained.iter().zip(&fair).filter(|(gained, fair)| gained > fair).count();
        assert_eq!(more, 0, "{name}: {gained:?} places instead of {fair:?}");
    }
}

/// The totals of one and the other shape in everybody's list.
fn totals(one: Facts, other: Facts) -> Vec<(Score, Score)> {
    let (one, other) = (with(one), with(other));
    let score = |snapshot: &Snapshot, seeker: &str| {
        snapshot.score(&snapshot.seeker(seeker).unwrap(), "x", &query(everything(), 10)).unwrap().total
    };
    others().step_by(5).map(|seeker| (score(&one, &seeker.id), score(&other, &seeker.id))).collect()
}

#[test]
fn saying_it_again_changes_nothing() {
    for (once, again) in totals(honest(), repeated(honest(), 25)) {
        assert_eq!(once, again);
    }
}

#[test]
fn what_nobody_confirmed_is_worth_no_more_for_being_much() {
    let claims = |unconfirmed| Facts {
        sectors: vec![SectorFacts { unconfirmed, ..referenced(FIELDS[0], 0) }],
        ..honest()
    };
    for (claimed, invented) in totals(claims(0), claims(300)) {
        assert_eq!(claimed, invented);
    }
    let proven = |unconfirmed| Facts {
        sectors: vec![SectorFacts { unconfirmed, ..referenced(FIELDS[0], 3) }],
        ..honest()
    };
    for (one, many) in totals(proven(1), proven(300)) {
        assert_eq!(one, many);
    }
}

#[test]
fn an_empty_profile_is_before_nobody_who_fits() {
    let snapshot = with(company("x", "SK"));
    for one in others().step_by(5) {
        let seeker = snapshot.seeker(&one.id).unwrap();
        let list = snapshot.rank(&seeker, &query(everything(), 10));
        assert!(!ids(&list).contains(&"x"), "{}", one.id);
    }
}

#[test]
fn copies_of_a_popular_profile_get_no_place() {
    let vocabulary = vocabulary();
    let words: Vec<&str> = vocabulary.split(' ').take(40).collect();
    let saying = |words: &[&str], facts: Facts| Facts { texts: vec![text("", &words.join(" "))], ..facts };
    let popular = saying(&words, member("p", "DE", 0, 9));
    // What others confirmed can't be copied; a few words are left out each time.
    let copy = |n: usize| Facts {
        id: format!("x{n}"),
        country: "SK".into(),
        sectors: vec![referenced(FIELDS[0], 0)],
        ..saying(&words[n % 3..], popular.clone())
    };
    let everybody = others().chain((0..5).map(copy)).chain([popular.clone()]);
    let snapshot = Snapshot::build(everybody.collect(), knowledge());
    let found = copies(snapshot.all(), |_| ());
    let mut fakes: Vec<&str> = found.keys().copied().collect();
    fakes.sort_unstable();
    assert_eq!(fakes, ["x0", "x1", "x2", "x3", "x4"]);
    assert!(found.values().all(|original| *original == "p"));
    let seekers: Vec<String> = others().map(|one| one.id).collect();
    let seekers: Vec<&str> = seekers.iter().map(String::as_str).collect();
    let lists = Lists::of(&snapshot, &seekers, &query(only(Criterion::Demand), 1), &|_| true).unwrap();
    let exposure = lists.exposure(Strength::OFF, |_| true, |id| found.contains_key(id));
    let of_fakes = || exposure.profiles.iter().filter(|one| found.contains_key(one.id.as_str()));
    assert_eq!(of_fakes().map(|one| one.after).sum::<u32>(), 0);
    let of_popular = exposure.profiles.iter().find(|one| one.id == "p").unwrap();
    assert!(of_popular.after >= of_popular.before);
}
