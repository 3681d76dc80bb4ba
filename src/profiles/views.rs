//! What others read: view types without identity. Made here and nowhere else, from confidential facts; pure.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::model::{Capacity, CapacitySite, Opportunity, OpportunityId, OpportunityKind, ProfileId, Texts};
use crate::codelists::{self, CodeRef, Embedded, digital, regions};
use crate::organisations::{DigitalWish, Facts, Level, Stance};
use crate::web::i18n::Lang;

/// A code and what it is called in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct CodeShown {
    pub code: String,
    pub label: String,
}

/// A company as others see it: nothing in it names it.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct AnonymousProfile {
    /// Its public address.
    pub id: ProfileId,
    /// Language of headline and summary.
    pub language: String,
    /// False when the text was written in that language, true when it is its second one.
    pub translated: bool,
    pub headline: String,
    pub summary: String,
    pub country: CodeShown,
    /// Shown only as finely as five companies share it with each sector division.
    pub region: Option<CodeShown>,
    pub size_class: Option<CodeShown>,
    /// The span of years in which it was founded.
    pub founded: Option<CodeShown>,
    /// The five with the most evidence behind them.
    pub sectors: Vec<CodeShown>,
    pub references: Vec<ReferenceShown>,
    pub certificates: Vec<CodeShown>,
    pub cooperation_types: Vec<CodeShown>,
    pub languages: Vec<LanguageShown>,
    pub countries_active: Vec<CodeShown>,
    pub countries_wanted: Vec<CodeShown>,
    pub partner_role: Option<CodeShown>,
    pub partner_kind: Option<CodeShown>,
    pub partner_sizes: Vec<CodeShown>,
    pub digital: Vec<DimensionShown>,
    pub digital_wish: Option<DigitalWish>,
    /// The order book is full, or holidays: not in rankings until then.
    pub paused_until: Option<NaiveDate>,
    pub opportunities: Vec<OpportunityShown>,
}

/// Evidence behind a sector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct ReferenceShown {
    pub delivered: String,
    pub language: String,
    pub sector: CodeShown,
    pub year: i32,
    pub country: CodeShown,
    pub confirmed: bool,
}

/// "Written in Hungarian", for a text that is not in the reader's language; else nothing.
pub fn written_in(language: &str, reader: &Lang) -> String {
    if language.is_empty() || language == reader.code() {
        return String::new();
    }
    let list = Embedded::Languages.list();
    let names = codelists::Lang::closest(reader.code());
    let name = list.get(language).map_or(language, |entry| entry.label(names));
    reader.t("written-in").with("language", name).to_string()
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct LanguageShown {
    pub code: String,
    pub label: String,
    pub level: Level,
}

/// One dimension of the digital self-check.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct DimensionShown {
    pub code: String,
    pub label: String,
    /// From 0 to 100, whole.
    pub score: f64,
    /// The stage of that score in words.
    pub stage: String,
}

/// An opportunity as others see it.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct OpportunityShown {
    pub id: OpportunityId,
    pub kind: OpportunityKind,
    pub language: String,
    pub translated: bool,
    pub title: String,
    pub description: String,
    pub country: CodeShown,
    pub region: Option<CodeShown>,
    pub size_class: Option<CodeShown>,
    pub sectors: Vec<CodeShown>,
    pub cooperation_types: Vec<CodeShown>,
    /// Empty means anywhere.
    pub target_countries: Vec<CodeShown>,
    pub partner_role: Option<CodeShown>,
    pub partner_kind: Option<CodeShown>,
    pub partner_sizes: Vec<CodeShown>,
    pub stage: Option<CodeShown>,
    pub ipr: Option<CodeShown>,
    pub capacity: Option<CapacityShown>,
    pub languages: Vec<LanguageShown>,
    /// The last day.
    pub open_until: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct CapacityShown {
    pub amount: f64,
    pub unit: CodeShown,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub site: Option<CapacitySite>,
}

/// How a reader's views are made: the language, and names of codes that are no part of the program.
#[derive(Debug, Clone)]
pub struct Shower<'a> {
    pub lang: Lang,
    pub custom: &'a HashMap<CodeRef, String>,
    pub today: NaiveDate,
}

/// Sectors shown, by the evidence behind each.
const MOST_SECTORS: usize = 5;

/// The sectors of a company that others see, the best proven ones first.
pub fn shown_sectors(facts: &Facts) -> Vec<CodeRef> {
    let mut claims: Vec<_> = facts.record.sectors.iter().collect();
    claims.sort_by(|a, b| b.evidence.total_cmp(&a.evidence));
    claims.into_iter().take(MOST_SECTORS).map(|claim| claim.code.clone()).collect()
}

/// The span in which a company was founded: a year could tell who it is.
pub fn founded(year: i32, lang: Lang) -> CodeShown {
    const SPANS: [(i32, i32); 4] = [(1950, 1989), (1990, 2004), (2005, 2014), (2015, 9999)];
    let span = SPANS.into_iter().find(|(first, last)| (*first..=*last).contains(&year));
    let (key, first, last) = match span {
        None => ("founded-before", 1950, 1950),
        Some((first, 9999)) => ("founded-after", first - 1, first - 1),
        Some((first, last)) => ("founded-between", first, last),
    };
    // Years are no counts: they are written without a group sign.
    let text = lang.t(key).with("first", first.to_string()).with("last", last.to_string());
    CodeShown { code: format!("{}-{first}", key.trim_start_matches("founded-")), label: text.to_string() }
}

impl Shower<'_> {
    fn codelist_lang(&self) -> codelists::Lang {
        codelists::Lang::closest(self.lang.code())
    }

    /// A code of an embedded list.
    pub fn code(&self, list: Embedded, code: &str) -> CodeShown {
        let label = list.list().get(code).map_or(code, |entry| entry.label(self.codelist_lang()));
        CodeShown { code: code.to_owned(), label: label.to_owned() }
    }

    fn codes(&self, list: Embedded, codes: &[String]) -> Vec<CodeShown> {
        codes.iter().map(|code| self.code(list, code)).collect()
    }

    fn one(&self, list: Embedded, code: Option<&String>) -> Option<CodeShown> {
        code.map(|code| self.code(list, code))
    }

    /// A code of any list: of another than NACE 2.1 with the list's name, so that it can be told apart.
    pub fn reference(&self, code: &CodeRef) -> CodeShown {
        let label = match codelists::entry(code) {
            Some(entry) => entry.label(self.codelist_lang()).to_owned(),
            None => self.custom.get(code).cloned().unwrap_or_else(|| code.code.to_string()),
        };
        CodeShown { code: code.code.to_string(), label }
    }

    fn references(&self, codes: &[CodeRef]) -> Vec<CodeShown> {
        codes.iter().map(|code| self.reference(code)).collect()
    }

    fn region(&self, region: Option<&str>) -> Option<CodeShown> {
        let found = regions::region(region?)?;
        Some(CodeShown { code: found.code.to_string(), label: found.name_latin.clone() })
    }

    fn languages(&self, facts: &Facts) -> Vec<LanguageShown> {
        let shown = |spoken: &crate::organisations::Spoken| {
            let CodeShown { code, label } = self.code(Embedded::Languages, &spoken.language);
            LanguageShown { code, label, level: spoken.level }
        };
        facts.record.languages.iter().map(shown).collect()
    }

    /// The six dimensions that were answered.
    pub fn dimensions(&self, facts: &Facts) -> Vec<DimensionShown> {
        let held: Vec<&str> = facts.record.capabilities.iter().map(|code| code.code.as_str()).collect();
        let answered = digital::dimensions()
            .filter(|entry| facts.record.digital_answered.iter().any(|one| one == entry.code().as_str()));
        let shown = |entry: &codelists::Entry| {
            let score = digital::score(entry.code().as_str(), held.iter().copied()).round();
            DimensionShown {
                code: entry.code().to_string(),
                label: entry.label(self.codelist_lang()).to_owned(),
                score,
                stage: digital::band(score)
                    .map_or_else(String::new, |band| band.label(self.codelist_lang()).to_owned()),
            }
        };
        answered.map(shown).collect()
    }

    /// The company as others see it. `region` is the finest that may be shown.
    pub fn profile(
        &self,
        id: &ProfileId,
        facts: &Facts,
        texts: &Texts,
        opportunities: &[Opportunity],
        region: Option<&str>,
    ) -> AnonymousProfile {
        let record = &facts.record;
        let text = texts.for_reader(self.lang.code());
        let by_stance = |stance| {
            let taken = record.countries.iter().filter(move |one| one.stance == stance);
            taken.map(|one| self.code(Embedded::Countries, &one.country)).collect()
        };
        AnonymousProfile {
            id: id.clone(),
            language: text.language.clone(),
            translated: text.language != texts.original.language,
            headline: text.headline.clone(),
            summary: text.body.clone(),
            country: self.code(Embedded::Countries, &record.country),
            region: self.region(region),
            size_class: record.size_class().map(|code| self.code(Embedded::SizeClasses, code.as_str())),
            founded: record.founded_year.map(|year| founded(year, self.lang)),
            sectors: self.references(&shown_sectors(facts)),
            references: record.references.iter().map(|one| self.evidence(one)).collect(),
            certificates: record.certificates.iter().map(|one| self.reference(&one.code)).collect(),
            cooperation_types: self.references(&record.cooperation_types),
            languages: self.languages(facts),
            countries_active: by_stance(Stance::Active),
            countries_wanted: by_stance(Stance::Wanted),
            partner_role: self.one(Embedded::PartnerRoles, record.partner.role.as_ref()),
            partner_kind: self.one(Embedded::OrganisationTypes, record.partner.kind.as_ref()),
            partner_sizes: self.codes(Embedded::SizeClasses, &record.partner.sizes),
            digital: self.dimensions(facts),
            digital_wish: record.digital_wish,
            paused_until: facts.paused.as_ref().map(|pause| pause.until).filter(|day| *day >= self.today),
            opportunities: opportunities.iter().map(|one| self.opportunity(one, facts, region)).collect(),
        }
    }

    fn evidence(&self, one: &crate::organisations::Reference) -> ReferenceShown {
        let (delivered, language) = one.for_reader(self.lang.code());
        ReferenceShown {
            delivered: delivered.to_owned(),
            language: language.to_owned(),
            sector: self.reference(&one.sector),
            year: one.year,
            country: self.code(Embedded::Countries, &one.country),
            confirmed: one.confirmed.is_some(),
        }
    }

    /// An opportunity as others see it.
    pub fn opportunity(&self, one: &Opportunity, facts: &Facts, region: Option<&str>) -> OpportunityShown {
        let said = &one.said;
        let text = said.texts.for_reader(self.lang.code());
        let record = &facts.record;
        OpportunityShown {
            id: one.id.clone(),
            kind: said.kind,
            language: text.language.clone(),
            translated: text.language != said.texts.original.language,
            title: text.headline.clone(),
            description: text.body.clone(),
            country: self.code(Embedded::Countries, &record.country),
            region: self.region(region),
            size_class: record.size_class().map(|code| self.code(Embedded::SizeClasses, code.as_str())),
            sectors: self.references(&said.codes),
            cooperation_types: self.codes(Embedded::CooperationTypes, &said.cooperation_types),
            target_countries: self.codes(Embedded::Countries, &said.target_countries),
            partner_role: self.one(Embedded::PartnerRoles, said.partner_role.as_ref()),
            partner_kind: self.one(Embedded::OrganisationTypes, said.partner_kind.as_ref()),
            partner_sizes: self.codes(Embedded::SizeClasses, &said.partner_sizes),
            stage: self.one(Embedded::DevelopmentStages, said.stage.as_ref()),
            ipr: self.one(Embedded::IprStatus, said.ipr.as_ref()),
            capacity: said.capacity.as_ref().map(|capacity| self.capacity(capacity)),
            languages: self.languages(facts),
            open_until: said.valid_until,
        }
    }

    fn capacity(&self, capacity: &Capacity) -> CapacityShown {
        CapacityShown {
            amount: capacity.amount,
            unit: self.code(Embedded::CapacityUnits, &capacity.unit),
            from: capacity.from,
            until: capacity.until,
            site: capacity.site,
        }
    }
}
