//! What was found, as a table for a spreadsheet.

use std::sync::Arc;

use actix_web::http::header::ContentDisposition;
use actix_web::http::header::{CONTENT_DISPOSITION, DispositionParam, DispositionType};
use actix_web::{HttpRequest, HttpResponse};

use super::super::actions;
use super::super::model::Wish;
use super::super::views::{ClientPartnersView, PartnerView};
use crate::accounts::{Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::jobs::JobId;
use crate::matching::Words;
use crate::web::extract::Path;
use crate::web::i18n::Lang;
use crate::web::sheet;

const COLUMNS: [&str; 7] = [
    "partners-client",
    "partners-rank",
    "partners-points",
    "partners-headline",
    "partners-country",
    "partners-fields",
    "partners-page",
];

pub(super) async fn csv(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((network, id)): Path<(NetworkId, JobId)>,
) -> Result<HttpResponse> {
    count_list_page(&app, &request, Some(&caller))?;
    let now = clock::now();
    let found =
        app.db.read(move |conn| actions::suggestions(conn, &caller, &id, (0, usize::MAX), now)).await?;
    if found.job.asked.network != network {
        return Err(Error::NotFound);
    }
    let current = app.matcher.current().await?;
    let (lang, site) = (Lang::of_request(&request), app.link(""));
    let words = Words::new(lang, Arc::clone(&current.topic_names));
    let query = Wish::of(&found.job)?.query()?;
    let table = app.compute(move || {
        let mut rows = vec![COLUMNS.map(|key| lang.t(key).to_string()).to_vec()];
        for (name, one) in found.page {
            let view = ClientPartnersView::of(name, one, &query, &current, &words);
            rows.extend(lines(&view, &site, &words));
        }
        sheet::csv(rows)
    });
    let name = DispositionParam::Filename("partners.csv".to_owned());
    let attached = ContentDisposition { disposition: DispositionType::Attachment, parameters: vec![name] };
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((CONTENT_DISPOSITION, attached))
        .body(table.await?))
}

/// A line for each partner; one without for a client that has none.
fn lines(client: &ClientPartnersView, site: &str, words: &Words) -> Vec<Vec<String>> {
    if client.partners.is_empty() {
        let key = if client.described { "partners-none" } else { "partners-undescribed" };
        let mut line = vec![client.name.clone(), String::new(), String::new(), words.lang.t(key).to_string()];
        line.resize(COLUMNS.len(), String::new());
        return vec![line];
    }
    let line = |partner: &PartnerView| {
        let fields: Vec<&str> = partner.candidate.sectors.iter().map(|one| one.label.as_str()).collect();
        vec![
            client.name.clone(),
            partner.rank.to_string(),
            format!("{:.1}", partner.points()),
            partner.candidate.headline.text.clone(),
            partner.candidate.country.label.clone(),
            fields.join("; "),
            format!("{site}{}", partner.page),
        ]
    };
    client.partners.iter().map(line).collect()
}
