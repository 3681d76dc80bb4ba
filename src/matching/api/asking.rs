//! The parameters that rankings and explanations share.

use std::collections::HashMap;

use serde::Deserialize;
use utoipa::IntoParams;

use crate::accounts::{Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::codelists::shapes;
use crate::error::{Error, Fields, Message, Result};
use crate::matching::Current;
use crate::matching::actions;
use crate::matching::engine::Facts;
use crate::matching::model::{Balancing, FilterInput, Mark, Paging, Ranked, Weighing};
use crate::profiles::OpportunityKind;
use crate::profiles::ProfileId;
use crate::web::extract::Cursor;

/// What is known of who seeks, what it noted on candidates, and how its network balances lists.
pub(super) type Seeker = (Facts, HashMap<String, Vec<Mark>>, Balancing);

/// For whom, weighed how, and what is a must.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Asking {
    /// Key of the organisation that seeks.
    #[serde(default)]
    #[param(value_type = Option<OrganisationId>)]
    organisation: Option<String>,
    /// Instead of it, for advisers: the public address of any published profile that seeks. It is ranked for by what it shows.
    #[serde(default)]
    #[param(value_type = Option<ProfileId>)]
    profile: Option<String>,
    /// Public address of the candidate; for explanations.
    #[serde(default)]
    #[param(value_type = Option<ProfileId>)]
    pub(super) candidate: Option<String>,
    /// supplier (without it), distributor, technology, research or capacity.
    #[serde(default)]
    #[param(max_length = 20)]
    preset: Option<String>,
    /// criterion:weight, may be sent several times. A weight is off, low, medium or high (0, ¼, ½, 1 of the preset's largest weight), a
    /// part of it like 70%, or a number from 0.
    #[serde(default)]
    #[param(schema_with = shapes::words, required = false, example = json!(["languages:high"]))]
    weights: Vec<String>,
    /// Show companies of one's own country too.
    #[serde(default)]
    own_country: bool,
    /// ISO 3166-1 alpha-2; several mean any of them.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    countries: Vec<String>,
    /// Codes of NACE 2.1, or list:version:code.
    #[serde(default)]
    #[param(value_type = Vec<shapes::SectorCode>, max_items = 60)]
    sectors: Vec<String>,
    /// Codes of the list organisation-types.
    #[serde(default)]
    #[param(value_type = Vec<shapes::OrganisationType>, max_items = 60)]
    kinds: Vec<String>,
    /// Codes of the list size-classes.
    #[serde(default)]
    #[param(value_type = Vec<shapes::SizeClass>, max_items = 60)]
    sizes: Vec<String>,
    /// ISO 639-1, perhaps with the least level: "de:b2".
    #[serde(default)]
    #[param(schema_with = shapes::words, required = false)]
    languages: Vec<String>,
    /// Codes of the list certifications; all are needed.
    #[serde(default)]
    #[param(value_type = Vec<shapes::Certification>, max_items = 60)]
    certificates: Vec<String>,
    /// Codes of the list cooperation-types.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CooperationType>, max_items = 60)]
    cooperation: Vec<String>,
    /// Kinds of opportunity: "business_request".
    #[serde(default)]
    #[param(value_type = Vec<OpportunityKind>, max_items = 60)]
    opportunities: Vec<String>,
    /// Entries of a page, 1 to 50; 20 without it.
    #[serde(default)]
    #[param(minimum = 1, maximum = 50)]
    limit: Option<i64>,
    /// From the former page's `next`.
    #[serde(default)]
    #[param(value_type = Option<String>, max_length = 100)]
    cursor: Option<Cursor>,
}

impl Asking {
    /// Who seeks, if the caller may rank for it; the words and marks go with it.
    ///
    /// # Errors
    /// As [`actions::seeking`] and [`actions::shown`]; [`Error::Invalid`] when both are named, or none.
    pub(super) async fn seeker(&self, app: &App, caller: Caller, current: &Current) -> Result<Seeker> {
        match (&self.organisation, &self.profile) {
            (Some(organisation), None) => {
                let (organisation, now) = (organisation.parse().map_err(|_| Error::NotFound)?, clock::now());
                let own =
                    app.db.read(move |conn| actions::seeking(conn, &caller, &organisation, now)).await?;
                Ok((own.facts, own.marks, own.balancing))
            }
            (None, Some(profile)) => {
                Ok((actions::shown(current, &caller, profile)?, HashMap::new(), Balancing::Usual))
            }
            (None, None) => Err(Error::field("organisation", "error-field-missing")),
            (Some(_), Some(_)) => Err(Error::field("profile", "error-match-one-seeker")),
        }
    }

    /// # Errors
    /// [`Error::Invalid`] with every parameter to mend.
    pub(super) fn ranked(self) -> Result<Ranked> {
        let mut fields = Fields::new();
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        if self.weights.len() > crate::matching::model::MOST_VALUES {
            fields.refuse(
                "weights",
                Message::new("error-match-many").with("most", crate::matching::model::MOST_VALUES),
            );
        } else {
            pairs.extend(self.weights.iter().map(|sent| sent.split_once(':').unwrap_or((sent, ""))));
        }
        let preset = self.preset.as_deref().unwrap_or_default();
        let weighing = Weighing::parse(&mut fields, preset, pairs);
        let filters = FilterInput {
            own_country: self.own_country,
            countries: self.countries,
            sectors: self.sectors,
            kinds: self.kinds,
            sizes: self.sizes,
            languages: self.languages,
            certificates: self.certificates,
            cooperation: self.cooperation,
            opportunities: self.opportunities,
        }
        .parse(&mut fields);
        let paging = Paging::parse(&mut fields, self.limit, self.cursor.as_ref());
        fields.finish()?;
        Ok(Ranked { weighing: weighing.ok_or(Error::NotFound)?, filters, paging })
    }
}
