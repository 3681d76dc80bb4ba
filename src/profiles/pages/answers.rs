//! The answers of the guided form in words, step by step: for who checks them before publishing, and for who reviews them.

use super::lists;
use crate::codelists::regions::region;
use crate::codelists::{self, CodeRef, Embedded, digital};
use crate::organisations::{Record, Stance};
use crate::profiles::model::Opportunity;
use crate::web::i18n::Lang;

/// Labels and values of the answers that were given in a step. The words that others read are shown as a whole elsewhere.
pub(super) fn of(
    step: u8,
    record: &Record,
    opportunities: &[Opportunity],
    lang: Lang,
) -> Vec<(String, String)> {
    let words = Words { record, lang };
    let rows: Vec<(String, String)> = match step {
        1 => words.company(),
        2 => words.work(),
        3 => words.wishes(opportunities),
        4 => words.countries(),
        _ => words.digital(),
    };
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

struct Words<'r> {
    record: &'r Record,
    lang: Lang,
}

impl Words<'_> {
    fn row(&self, key: &str, value: impl Into<String>) -> (String, String) {
        (self.lang.t(key).to_string(), value.into())
    }

    fn label(&self, list: Embedded, code: &str) -> String {
        let names = codelists::Lang::closest(self.lang.code());
        list.list().get(code).map_or(code, |entry| entry.label(names)).to_owned()
    }

    fn one(&self, list: Embedded, code: &Option<String>) -> String {
        code.as_deref().map(|code| self.label(list, code)).unwrap_or_default()
    }

    fn list(&self, labels: impl Iterator<Item = String>) -> String {
        self.lang.list(&labels.collect::<Vec<_>>())
    }

    fn codes<'c>(&self, list: Embedded, codes: impl IntoIterator<Item = &'c CodeRef>) -> String {
        self.list(codes.into_iter().map(|code| self.label(list, code.code.as_str())))
    }

    fn company(&self) -> Vec<(String, String)> {
        let record = self.record;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let place = record.region.as_deref().and_then(region);
        let spoken = record.languages.iter().map(|one| {
            let level = self.lang.word("language-level", one.level.word());
            format!("{} ({level})", self.label(Embedded::Languages, &one.language))
        });
        vec![
            self.row("ask-name", &record.name),
            self.row("ask-kind", self.label(Embedded::OrganisationTypes, &record.kind)),
            self.row("ask-country", self.label(Embedded::Countries, &record.country)),
            self.row("ask-city", &record.city),
            self.row("answer-region", place.map(|region| region.name_latin.clone()).unwrap_or_default()),
            self.row("ask-website", text(&record.website)),
            self.row("ask-registration-number", text(&record.registration_number)),
            self.row("ask-founded", record.founded_year.map(|year| year.to_string()).unwrap_or_default()),
            self.row("ask-headcount", self.one(Embedded::HeadcountBands, &record.headcount_band)),
            self.row("ask-turnover", self.one(Embedded::TurnoverBands, &record.turnover_band)),
            self.row("ask-languages", self.list(spoken)),
        ]
    }

    fn work(&self) -> Vec<(String, String)> {
        let record = self.record;
        let sectors = record.sectors.iter().map(|claim| {
            let label = self.label(Embedded::Nace21, claim.code.code.as_str());
            format!("{} {label}", lists::sector_word(&claim.code))
        });
        let mut rows = vec![self.row("ask-sectors", self.list(sectors))];
        rows.extend(record.references.iter().enumerate().map(|(number, one)| {
            let label = self.lang.t("ask-reference-number").with("number", number + 1).to_string();
            let country = self.label(Embedded::Countries, &one.country);
            (label, format!("{} ({}, {country})", one.delivered, one.year))
        }));
        let certificates = record.certificates.iter().map(|one| {
            let name = self.label(Embedded::Certifications, one.code.code.as_str());
            let day = one.valid_until.map(|day| self.lang.date(day));
            day.map_or_else(|| name.clone(), |day| format!("{name} ({day})"))
        });
        rows.push(self.row("ask-certificates", self.list(certificates)));
        rows
    }

    fn wishes(&self, opportunities: &[Opportunity]) -> Vec<(String, String)> {
        let record = self.record;
        let current = opportunities.iter().filter(|one| one.state.is_current());
        let opportunity = |one: &Opportunity| {
            let kind = self.lang.word("opportunity-kind", one.said.kind.word());
            let until = self.lang.t("opportunity-until").with("day", self.lang.date(one.said.valid_until));
            (kind, format!("{} ({until})", one.said.texts.original.headline))
        };
        let sizes = record.partner.sizes.iter().map(|code| self.label(Embedded::SizeClasses, code));
        let mut rows: Vec<_> = current.map(opportunity).collect();
        rows.extend([
            self.row("ask-cooperation", self.codes(Embedded::CooperationTypes, &record.cooperation_types)),
            self.row("ask-partner-role", self.one(Embedded::PartnerRoles, &record.partner.role)),
            self.row("ask-partner-kind", self.one(Embedded::OrganisationTypes, &record.partner.kind)),
            self.row("ask-partner-sizes", self.list(sizes)),
        ]);
        rows
    }

    fn countries(&self) -> Vec<(String, String)> {
        let of = |stance: &Stance| {
            let some = self.record.countries.iter().filter(|one| one.stance == *stance).map(|one| {
                let why = [
                    self.one(Embedded::Motives, &one.motive),
                    self.one(Embedded::FirstSteps, &one.first_step),
                ];
                let why: Vec<&str> = why.iter().map(String::as_str).filter(|why| !why.is_empty()).collect();
                let name = self.label(Embedded::Countries, &one.country);
                if why.is_empty() { name } else { format!("{name} ({})", why.join("; ")) }
            });
            (self.lang.word("stance", stance.word()), self.list(some))
        };
        Stance::ALL.iter().map(of).collect()
    }

    fn digital(&self) -> Vec<(String, String)> {
        let record = self.record;
        let names = codelists::Lang::closest(self.lang.code());
        let of = |dimension: &codelists::Entry| {
            let code = dimension.code().as_str();
            let held: Vec<&CodeRef> = record
                .capabilities
                .iter()
                .filter(|one| {
                    let found = digital::capability(one.code.as_str());
                    found.is_some_and(|found| found.dimension.as_str() == code)
                })
                .collect();
            let value = match held.is_empty() {
                true if record.digital_answered.iter().any(|answered| answered == code) => {
                    self.lang.t("guide-digital-none").to_string()
                }
                _ => self.codes(Embedded::DigitalCapabilities, held),
            };
            (dimension.label(names).to_owned(), value)
        };
        let mut rows: Vec<_> = digital::dimensions().map(of).collect();
        let wish = record.digital_wish.map(|wish| self.lang.word("digital-wish", wish.word()));
        rows.push(self.row("ask-digital-wish", wish.unwrap_or_default()));
        let sought = self.codes(Embedded::DigitalCapabilities, &record.capabilities_sought);
        rows.push(self.row("ask-digital-sought", sought));
        rows
    }
}
