-- A PDF is evidence too: a file without width and height, with pages.
alter table evidence add column pages integer check (pages > 0);
alter table evidence add column title varchar;
alter table evidence drop constraint evidence_kind_check;
alter table evidence add constraint evidence_kind_check check (kind in ('PHOTO', 'DOCUMENT', 'LINK'));
alter table evidence drop constraint evidence_photo_has_file;
alter table evidence add constraint evidence_has_file
    check ((kind in ('PHOTO', 'DOCUMENT')) = (sha256 is not null and original_sha256 is not null and bytes is not null
        and content_type is not null));
alter table evidence add constraint evidence_photo_has_size
    check ((kind = 'PHOTO') = (width is not null and height is not null));
alter table evidence add constraint evidence_document_has_pages check ((kind = 'DOCUMENT') = (pages is not null));

-- Every file a record still names, and the same file sent again.
drop index evidence_by_file;
create index evidence_by_file on evidence (sha256) where status <> 'REMOVED';
create index evidence_by_original on evidence (organisation, original_sha256) where status = 'ATTACHED';
