//! In which language labels are answered.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};

use crate::codelists::Lang;
use crate::error::{Error, Result};
use crate::web::i18n;

/// The parameter `lang`: of the seven languages that labels have, while answers are written in fewer. Without it the request's own.
pub(super) struct LabelLang(pub(super) Lang);

impl FromRequest for LabelLang {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let asked = request.query_string().split('&').find_map(|pair| pair.strip_prefix("lang="));
        std::future::ready(match asked.map(Lang::parse) {
            None => Ok(Self(Lang::closest(i18n::Lang::of_request(request).code()))),
            Some(Some(lang)) => Ok(Self(lang)),
            Some(None) => Err(Error::field("lang", "error-language")),
        })
    }
}

impl IntoParams for LabelLang {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let codes = Lang::ALL.into_iter().map(Lang::code);
        let code = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(codes));
        let parameter = ParameterBuilder::new()
            .name("lang")
            .parameter_in(ParameterIn::Query)
            .required(Required::False)
            .description(Some("Language of the labels; without it the request's."))
            .schema(Some(code));
        vec![parameter.build()]
    }
}
