//! Companies, one after the other: what they say first, then who they are, so that no text gives its company away.

use chrono::{Datelike as _, NaiveDate};

use super::bearing;
use super::content::{Content, Country, Field, content};
use super::dice::Dice;
use super::identity::{self, Identity, Taken};
use super::opportunities;
use super::people::{self, People};
use super::profile::{self, Said};
use super::record::{self, Draft};
use super::references;
use super::wording::{Piece, known, say};
use super::world::{Company, Profile, Texts};

/// What all companies share while they are made.
pub(super) struct Maker {
    content: &'static Content,
    today: NaiveDate,
    said: Said,
    taken: Taken,
    pub(super) people: People,
}

impl Maker {
    pub(super) fn new(today: NaiveDate) -> Self {
        Self {
            content: content(),
            today,
            said: Said::default(),
            taken: Taken::default(),
            people: People::default(),
        }
    }

    /// All companies, country by country.
    pub(super) fn all(&mut self, seed: u64) -> Vec<Company> {
        let mut companies = Vec::new();
        let mut turn = 0;
        for (code, country) in &self.content.countries {
            for _ in 0..country.companies {
                turn += 1;
                let mut dice = Dice::new(seed, turn);
                let field = self.field(&mut dice, country, companies.len());
                companies.push(self.company(&mut dice, code, country, field, turn as usize));
            }
        }
        companies
    }

    /// A field by weight, twice as often where the country likes it; every fourth company takes the fields in turn, so
    /// that none is missing.
    fn field(&self, dice: &mut Dice, country: &Country, so_far: usize) -> (&'static str, &'static Field) {
        let fields: Vec<(&String, &Field)> = self.content.fields.iter().collect();
        let weights: Vec<usize> = fields
            .iter()
            .map(|(_, field)| field.weight * if country.likes.contains(&field.kind) { 5 } else { 2 })
            .collect();
        let index =
            if so_far.is_multiple_of(4) { so_far / 4 % fields.len() } else { dice.weighted(&weights) };
        (fields[index].0.as_str(), fields[index].1)
    }

    fn company(
        &mut self,
        dice: &mut Dice,
        code: &'static str,
        country: &'static Country,
        (field_name, field): (&'static str, &'static Field),
        turn: usize,
    ) -> Company {
        let (headcount, size) = record::headcount(dice, field);
        let languages = writing(dice, country);
        let thin = dice.chance(11);
        let countries = bearing::countries(dice, self.content, code, thin);
        let abroad = countries.iter().any(|one| one.stance == "active");
        let salt = turn as u64 * 104_729;
        let mut draft = Draft {
            content: self.content,
            field_name,
            field,
            country: code,
            today: self.today,
            languages,
            headcount,
            size,
            abroad,
            thin,
            salt,
        };
        let texts = profile::write(dice, &mut draft, turn, &mut self.said);
        let mut profile = profile::settled(dice, &draft, texts);
        let wanted: Vec<String> =
            countries.iter().filter(|one| one.stance == "wanted").map(|one| one.country.clone()).collect();
        let shown = matches!(profile.state, "published" | "expired");
        let opportunities = opportunities::draw(dice, &draft, &wanted, shown);
        let spoken = spoken(&profile, opportunities.iter().map(|one| &one.texts));
        let identity = identity::draw(dice, &draft, country, &spoken, &mut self.taken);
        let (headcount_band, turnover_band) = record::bands(dice, &draft);
        let first_wish = field.seeks().next().map_or("", |(_, cooperation)| cooperation);
        let paused = (profile.state == "published" && dice.chance(4)).then(|| self.pause(dice, languages.0));
        let since = profile.submitted.unwrap_or_else(|| draft.day(dice.between(1, 60)));
        if profile.texts.is_none() {
            profile.is_public = true;
        }
        Company {
            kind: kind(dice, field, headcount, self.today.year()),
            field: field_name.to_owned(),
            country: code.to_owned(),
            website: (!thin || dice.chance(40)).then(|| format!("https://www.{}", identity.domain)),
            registration_number: dice.chance(93).then(|| identity.number.clone()),
            founded: founded(dice, self.today.year()),
            headcount,
            headcount_band,
            turnover_band,
            languages: bearing::languages(dice, country, languages.0),
            sectors: record::sectors(dice, &draft),
            references: references::references(dice, &draft),
            certificates: record::certificates(dice, &draft),
            cooperation: cooperation(dice, &draft, &opportunities),
            partner: bearing::partner(dice, first_wish),
            countries,
            digital: bearing::digital(dice, field, size),
            paused,
            profile,
            opportunities,
            client: None,
            members: self.members(dice, code, country, &identity),
            since,
            name: identity.name,
            town: identity.town,
            region: identity.region,
        }
    }

    /// One to three people; most of them speak for the company without owning it.
    fn members(
        &mut self,
        dice: &mut Dice,
        code: &str,
        country: &Country,
        identity: &Identity,
    ) -> Vec<(usize, &'static str)> {
        let count = dice.weighted(&[0, 62, 28, 10]);
        (0..count)
            .map(|place| {
                let name = people::name(dice, country);
                let person = self.people.add(name, &identity.domain, people::page_language(code));
                (person, if place == 0 { "owner" } else { "representative" })
            })
            .collect()
    }

    fn pause(&self, dice: &mut Dice, language: &str) -> (NaiveDate, String) {
        let until = self.today + chrono::Days::new(dice.between(6, 70).unsigned_abs());
        let reason = dice
            .one(&self.content.phrases.pause)
            .map(|phrase| say(self.content, Piece::Phrase(phrase), language));
        (until, reason.unwrap_or_default())
    }
}

/// The language of its texts and, mostly, a second one.
fn writing(dice: &mut Dice, country: &'static Country) -> (&'static str, Option<&'static str>) {
    let options: Vec<(&str, usize)> = country.writes().collect();
    let weights: Vec<usize> = options.iter().map(|(_, weight)| *weight).collect();
    let first = known(options.get(dice.weighted(&weights)).map_or("en", |(language, _)| language));
    let others: Vec<&String> = country.second.iter().filter(|language| language.as_str() != first).collect();
    let second = if first != "en" && dice.chance(85) { others.first() } else { dice.one(&others) };
    let share = if first == "en" { 35 } else { 72 };
    (first, second.filter(|_| dice.chance(share)).map(|language| known(language)))
}

/// Everything that others read.
pub(super) fn spoken<'a>(profile: &'a Profile, others: impl Iterator<Item = &'a Texts>) -> Vec<String> {
    let all = profile.texts.iter().chain(others).flat_map(Texts::all);
    all.flat_map(|text| [text.headline.clone(), text.body.clone()]).collect()
}

fn kind(dice: &mut Dice, field: &Field, headcount: u32, _year: i32) -> &'static str {
    match field.kind.as_str() {
        "research" => "RTO",
        "digital" if headcount < 12 && dice.chance(50) => "STARTUP",
        "food" if dice.chance(9) => "COOP",
        "wood" | "textile" | "metal" if headcount < 10 => "CRAFT",
        "service" if dice.chance(5) => "SOCIAL",
        _ => "COMPANY",
    }
}

fn founded(dice: &mut Dice, year: i32) -> i32 {
    let age = match dice.below(10) {
        0 => dice.between(1, 5),
        1..=4 => dice.between(5, 20),
        5..=8 => dice.between(15, 45),
        _ => dice.between(45, 120),
    };
    year - i32::try_from(age).unwrap_or(20)
}

/// The kinds of cooperation of its opportunities, and one it would enter besides.
fn cooperation(
    dice: &mut Dice,
    draft: &Draft<'_>,
    opportunities: &[super::world::Opportunity],
) -> Vec<String> {
    let mut all: Vec<String> = opportunities.iter().flat_map(|one| one.cooperation.clone()).collect();
    if all.is_empty() || dice.chance(25) {
        all.push(draft.field.seeks().next().map_or("SUPPLIER", |(_, cooperation)| cooperation).to_owned());
    }
    all.sort();
    all.dedup();
    all
}
