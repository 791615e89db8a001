//! How the wire types are declared. Never which there are.

/// Declares the records of the format, how they are found, and their JSON Schema.
macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $record:ident {
            required { $($(#[$required_meta:meta])* $required:ident: $required_type:ty,)* }
            optional {
                $($(#[$optional_meta:meta])* $optional:ident $(as $key:literal)?: $optional_type:ty,)*
            }
        }
    )*) => {
        $(
            $(#[$doc])*
            pub(super) struct $record {
                at: Value,
                $(pub(super) $required: Member<$required_type>,)*
                $(pub(super) $optional: Member<$optional_type>,)*
            }

            impl Record for $record {
                fn find(at: Value, reader: &mut Reader<'_>) -> Option<Self> {
                    const REQUIRED: &[&str] = &[$(key!($required)),*];
                    let [$($required,)* $($optional,)*] = reader.members(
                        at,
                        &[$(key!($required),)* $(key!($optional $($key)?),)*],
                        REQUIRED.len(),
                    )?;
                    Some(Self {
                        at,
                        $($required: Member::new($required),)*
                        $($optional: Member::new($optional),)*
                    })
                }

                fn at(&self) -> Value {
                    self.at
                }
            }
        )*

        /// The records as the JSON Schema describes them.
        #[cfg(not(target_arch = "wasm32"))]
        mod described {
            use super::*;

            $(
                $(#[$doc])*
                #[derive(schemars::JsonSchema)]
                #[expect(dead_code, reason = "only described, never made")]
                pub(super) struct $record {
                    $($(#[$required_meta])* #[schemars(required)] $required: Option<$required_type>,)*
                    $(
                        $(#[$optional_meta])*
                        $(#[schemars(rename = $key)])?
                        $optional: Option<$optional_type>,
                    )*
                }
            )*
        }
    };
}

/// The key of a member: the name of its field, but where that is no Rust name.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// Declares a choice between words and what each means in the model.
macro_rules! words {
    ($($(#[$doc:meta])* $choice:ident: $model:ty { $($word:literal => $meaning:ident,)* })*) => {$(
        $(#[$doc])*
        pub(super) struct $choice;

        impl Wire for $choice {
            type Meaning = $model;

            fn read(value: Value, reader: &mut Reader<'_>) -> Option<Self::Meaning> {
                const MEANINGS: &[$model] = &[$(<$model>::$meaning),*];
                let at = reader.word(value, &[$($word),*])?;
                MEANINGS.get(at).copied()
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $choice {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($choice).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "enum": [$($word),*] })
            }
        }
    )*};
}

pub(super) use {key, records, words};
