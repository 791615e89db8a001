//! The place of a value in a document, step by step. Never what stands there.

use crate::schema::resolve::report::{Places, Token};

/// The place of a value, as a chain to the document.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    pub(super) around: Option<&'p At<'p>>,
    pub(super) token: Token<'p>,
}

impl<'p> At<'p> {
    /// The whole document.
    pub(super) const DOCUMENT: At<'static> = At { around: None, token: Token::Document };

    /// The place around this one, and the key that leads from there.
    pub(super) fn split(&self) -> (At<'p>, &'p str) {
        let key = match self.token {
            Token::Key(key) | Token::Name(key) => key,
            Token::Document | Token::Index(_) => "",
        };
        (self.around.copied().unwrap_or(At::DOCUMENT), key)
    }

    /// The steps from the document.
    pub(super) fn tokens(&self) -> Vec<Token<'p>> {
        let mut tokens = Vec::new();
        let mut next = Some(self);
        while let Some(at) = next {
            tokens.push(at.token);
            next = at.around;
        }
        tokens.reverse();
        tokens
    }

    /// RFC 6901 JSON Pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = String::new();
        for token in self.tokens() {
            match token {
                Token::Document => {}
                Token::Key(key) | Token::Name(key) => {
                    pointer.push('/');
                    pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
                }
                Token::Index(index) => {
                    pointer.push('/');
                    pointer.push_str(&index.to_string());
                }
            }
        }
        pointer
    }
}

/// Places as an editor looks for them.
pub(super) struct Exact;

impl Places for Exact {
    type At<'p> = At<'p>;

    const DOCUMENT: At<'static> = At::DOCUMENT;

    fn step<'p, 'q: 'p>(around: &'p At<'q>, token: Token<'p>) -> At<'p> {
        At { around: Some(around), token }
    }
}
