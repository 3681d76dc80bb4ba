//! A seeded synthetic population with the skew of real ones: few fields, words and countries are frequent, most are rare;
//! few organisations have done much, most little; those of one field speak of the same things.

use kontor::matching::engine::*;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const DIVISIONS: usize = 88;
const GROUPS: usize = 3;
const CLASSES: usize = 3;
/// Words that belong to a division, and those that all use.
const OWN_WORDS: usize = 300;
const COMMON_WORDS: usize = 12_000;
const COUNTRIES: [&str; 32] = [
    "DE", "FR", "IT", "ES", "PL", "NL", "GB", "BE", "SE", "AT", "RO", "CZ", "PT", "HU", "GR", "DK", "FI",
    "IE", "SK", "BG", "HR", "CH", "NO", "LT", "SI", "LV", "EE", "UA", "RS", "CY", "LU", "MT",
];
const LANGUAGES: [&str; 12] = ["en", "de", "fr", "it", "es", "pl", "nl", "hu", "cs", "ro", "pt", "sv"];
const FORMS: [&str; 8] =
    ["SUPPLY", "DISTRIBUTION", "JOINT", "LICENCE", "OUTSOURCING", "RESEARCH", "INVESTMENT", "SERVICE"];
const CERTIFICATES: [&str; 6] = ["ISO9001", "ISO14001", "EN9100", "IATF16949", "ISO27001", "ISO13485"];
const CAPABILITIES: [&str; 10] =
    ["EDI", "ERP", "CAD", "MES", "CRM", "SHOP", "CLOUD", "SENSORS", "AI", "SIGN"];

/// Divisions, groups and classes as NACE has them, and capitals somewhere in Europe.
pub fn knowledge() -> Knowledge {
    let mut rows = Vec::new();
    for division in 0..DIVISIONS {
        rows.push((code(&[division]), None));
        for group in 0..GROUPS {
            rows.push((code(&[division, group]), Some(code(&[division]))));
            let class = |class| (code(&[division, group, class]), Some(code(&[division, group])));
            rows.extend((0..CLASSES).map(class));
        }
    }
    let place = |at: usize| Place {
        latitude: 36.0 + (at * 7 % 28) as f64,
        longitude: -8.0 + (at * 11 % 36) as f64,
        utc_minutes: (at % 3) as i32 * 60,
    };
    let geography = Geography::new(COUNTRIES.iter().enumerate().map(|(at, country)| (*country, place(at))));
    Knowledge { taxonomy: Taxonomy::new(rows), geography, ..Knowledge::default() }
}

/// The first `size` organisations; the same for ever.
pub fn population(size: usize) -> Vec<Facts> {
    (0..size).map(organisation).collect()
}

/// The organisation of a number, independent of all others.
pub fn organisation(number: usize) -> Facts {
    let mut random = ChaCha8Rng::seed_from_u64(number as u64);
    let random = &mut random;
    let division = frequent(random, DIVISIONS);
    let country = frequent(random, COUNTRIES.len());
    let number_of_fields = 1 + random.random_range(0..3) + random.random_range(0..2);
    let sectors = (0..number_of_fields).map(|_| SectorFacts {
        sector: field(random, division),
        confirmed: experience(random),
        unconfirmed: experience(random) / 2,
    });
    let sectors = sectors.collect();
    let opportunities = [0, 0, 0, 1, 1, 1, 2, 2, 3][random.random_range(0..9)];
    Facts {
        id: format!("{number:08x}"),
        country: COUNTRIES[country].into(),
        size: maybe(random, 0.9).then(|| size(random)),
        kind: Some(if maybe(random, 0.85) { "COMPANY" } else { "RTO" }.into()),
        sectors,
        opportunities: (0..opportunities).map(|at| opportunity(number, at, division, random)).collect(),
        countries: (0..random.random_range(0..5)).map(|_| wish(random)).collect(),
        languages: languages(random, country),
        certificates: some(random, &CERTIFICATES, 0.2),
        digital: digital(random),
        texts: vec![text(random, division, TextField::Summary, 40)],
        trust: TrustFacts {
            confirmed_share: maybe(random, 0.3).then(|| random.random()),
            completeness: Some(random.random_range(0.3..1.0)),
            confirmed_days_ago: Some(random.random_range(0..700)),
        },
        public: true,
        ..Facts::default()
    }
}

fn opportunity(number: usize, at: usize, division: usize, random: &mut ChaCha8Rng) -> OpportunityFacts {
    let topics = [Topic::Business, Topic::Business, Topic::Technology, Topic::Capacity, Topic::Research];
    OpportunityFacts {
        id: format!("{number:08x}-{at}"),
        topic: topics[random.random_range(0..topics.len())].clone(),
        side: if random.random() { Side::Offer } else { Side::Request },
        sectors: (0..random.random_range(1..3)).map(|_| field(random, division)).collect(),
        texts: vec![text(random, division, TextField::Title, 10)],
        cooperation: vec![FORMS[frequent(random, FORMS.len())].into()],
        countries: Vec::new(),
        partner: PartnerSought {
            sizes: if maybe(random, 0.3) { vec![size(random)] } else { Vec::new() },
            certificates: some(random, &CERTIFICATES, 0.05),
            ..PartnerSought::default()
        },
        capacity: None,
        public: true,
    }
}

/// A class of the own division mostly, else of any.
fn field(random: &mut ChaCha8Rng, division: usize) -> SectorCode {
    let division = if maybe(random, 0.75) { division } else { frequent(random, DIVISIONS) };
    code(&[division, frequent(random, GROUPS), frequent(random, CLASSES)])
}

fn code(path: &[usize]) -> SectorCode {
    SectorCode::new("list", path.iter().map(|step| format!("{step:02}")).collect::<Vec<_>>().join("."))
}

/// Half have delivered nothing that anybody confirmed; a few have done very much.
fn experience(random: &mut ChaCha8Rng) -> u32 {
    if maybe(random, 0.5) { 0 } else { frequent(random, 60) as u32 + 1 }
}

fn text(random: &mut ChaCha8Rng, division: usize, field: TextField, length: usize) -> TextFacts {
    let mut text = String::new();
    for _ in 0..random.random_range(length / 2..length * 3 / 2) {
        let word = if maybe(random, 0.4) {
            COMMON_WORDS + division * OWN_WORDS + frequent(random, OWN_WORDS)
        } else {
            frequent(random, COMMON_WORDS)
        };
        spell(&mut text, word);
        text.push(' ');
    }
    TextFacts { language: String::new(), field, text }
}

/// A made-up word for a number.
fn spell(text: &mut String, mut number: usize) {
    const SYLLABLES: [&str; 16] =
        ["ba", "ko", "ri", "mu", "te", "lo", "sa", "vi", "no", "pu", "ge", "da", "fi", "zo", "la", "me"];
    for _ in 0..4 {
        text.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
}

fn languages(random: &mut ChaCha8Rng, country: usize) -> Vec<LanguageFacts> {
    let levels = [Level::A2, Level::B1, Level::B2, Level::C1];
    let spoken = |language: &str, level| LanguageFacts { language: language.into(), level };
    let mut all = vec![spoken(LANGUAGES[(country + 1) % LANGUAGES.len()], Level::Native)];
    if maybe(random, 0.8) {
        all.push(spoken("en", levels[random.random_range(0..4)]));
    }
    if maybe(random, 0.3) {
        all.push(spoken(LANGUAGES[frequent(random, LANGUAGES.len())], levels[random.random_range(0..4)]));
    }
    all
}

fn digital(random: &mut ChaCha8Rng) -> DigitalFacts {
    if maybe(random, 0.4) {
        return DigitalFacts::default();
    }
    let capability = |code: String| Capability {
        mode: if code.len() > 3 { CapabilityMode::Level } else { CapabilityMode::Compatible },
        code,
    };
    DigitalFacts {
        dimensions: std::array::from_fn(|_| Some(random.random_range(0..=100))),
        capabilities: some(random, &CAPABILITIES, 0.3).into_iter().map(capability).collect(),
        sought: some(random, &CAPABILITIES, 0.05),
        wish: maybe(random, 0.5).then_some(DigitalWish::Similar),
    }
}

fn wish(random: &mut ChaCha8Rng) -> CountryFacts {
    let stance = [Stance::Wanted, Stance::Wanted, Stance::Active][random.random_range(0..3)];
    CountryFacts { country: COUNTRIES[frequent(random, COUNTRIES.len())].into(), stance }
}

fn size(random: &mut ChaCha8Rng) -> SizeClass {
    use SizeClass::{Large, Medium, Micro, Small};
    [Micro, Micro, Micro, Small, Small, Small, Medium, Medium, Large][random.random_range(0..9)]
}

fn some(random: &mut ChaCha8Rng, codes: &[&str], share: f64) -> Vec<String> {
    codes.iter().filter(|_| maybe(random, share)).map(|code| (*code).to_owned()).collect()
}

fn maybe(random: &mut ChaCha8Rng, share: f64) -> bool {
    random.random_bool(share)
}

/// A number below `most`; each is as frequent as its rank is small (Zipf's law).
fn frequent(random: &mut ChaCha8Rng, most: usize) -> usize {
    let share: f64 = random.random();
    ((most as f64 + 1.0).powf(share) as usize).clamp(1, most) - 1
}
