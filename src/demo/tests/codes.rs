//! Every code is in its list.

use super::super::world::Texts;
use super::world;
use crate::codelists::Embedded;

#[test]
fn every_code_is_in_its_list() {
    let has = |list: Embedded, code: &str| assert!(list.list().contains(code), "{} {code}", list.name());
    for company in &world().companies {
        has(Embedded::OrganisationTypes, company.kind);
        has(Embedded::Countries, &company.country);
        has(Embedded::Nuts2024, &company.region);
        has(Embedded::HeadcountBands, &company.headcount_band);
        company.turnover_band.iter().for_each(|code| has(Embedded::TurnoverBands, code));
        company.languages.iter().for_each(|(code, _)| has(Embedded::Languages, code));
        company.sectors.iter().for_each(|code| has(Embedded::Nace21, code));
        company.references.iter().for_each(|one| has(Embedded::Nace21, &one.sector));
        company.certificates.iter().for_each(|(code, _)| has(Embedded::Certifications, code));
        company.cooperation.iter().for_each(|code| has(Embedded::CooperationTypes, code));
        let digital = &company.digital;
        digital.held.iter().chain(&digital.sought).for_each(|code| has(Embedded::DigitalCapabilities, code));
        for one in &company.countries {
            has(Embedded::Countries, &one.country);
            assert_ne!(one.country, company.country);
            one.motive.iter().for_each(|code| has(Embedded::Motives, code));
            one.first_step.iter().for_each(|code| has(Embedded::FirstSteps, code));
        }
        for one in &company.opportunities {
            one.codes.iter().for_each(|code| has(Embedded::Nace21, code));
            one.cooperation.iter().for_each(|code| has(Embedded::CooperationTypes, code));
            one.countries.iter().for_each(|code| has(Embedded::Countries, code));
            one.stage.iter().for_each(|code| has(Embedded::DevelopmentStages, code));
            one.ipr.iter().for_each(|code| has(Embedded::IprStatus, code));
            one.capacity.iter().for_each(|one| has(Embedded::CapacityUnits, &one.unit));
            assert!(
                one.texts.all().all(|text| text.headline.chars().count() <= 120 && !text.body.contains('['))
            );
        }
        for partner in company.opportunities.iter().map(|one| &one.partner).chain([&company.partner]) {
            partner.role.iter().for_each(|code| has(Embedded::PartnerRoles, code));
            partner.kind.iter().for_each(|code| has(Embedded::OrganisationTypes, code));
            partner.sizes.iter().for_each(|code| has(Embedded::SizeClasses, code));
        }
        let headlines = company.profile.texts.iter().flat_map(Texts::all);
        headlines.for_each(|text| assert!(text.headline.chars().count() <= 90, "{}", text.headline));
    }
}
