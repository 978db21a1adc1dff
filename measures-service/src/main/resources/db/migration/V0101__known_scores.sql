-- The published scores as assessment-service told them: a submitted round freezes those its plan is based on.
create table known_scores (
    subject varchar primary key,
    content varchar not null check (content is json object),
    epoch   integer not null,
    version bigint  not null
);
