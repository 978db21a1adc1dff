-- Uploads that come in pieces, on the same store as the files, so that any replica can go on with them.
create table uploads (
    id           uuid primary key,
    uploader     varchar     not null,
    organisation varchar     not null,
    name         varchar     not null,
    content_type varchar     not null,
    metadata     varchar     not null,
    bytes        bigint      not null check (bytes > 0),
    received     bigint      not null default 0 check (received between 0 and bytes),
    pieces       integer     not null default 0,
    attached     boolean     not null default false,
    expires_at   timestamptz not null
);
create index uploads_by_uploader on uploads (uploader) where not attached;
create index uploads_by_expiry on uploads (expires_at);

create table upload_pieces (
    upload   uuid    not null references uploads on delete cascade,
    start_at bigint  not null,
    bytes    bigint  not null check (bytes > 0),
    object   varchar not null,
    primary key (upload, start_at)
);
