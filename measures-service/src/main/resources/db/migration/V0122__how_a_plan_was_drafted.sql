-- From which items a plan is drafted, from which revision of the scores, what a correction changed, and what of last year's plan
-- was taken over already.
alter table plans
    add column drafting_basis varchar not null default 'WEAKEST_AND_BELOW'
        check (drafting_basis in ('WEAKEST', 'BELOW_THRESHOLD', 'WEAKEST_AND_BELOW', 'ALL')),
    add column score_revision integer,
    add column draft_changes varchar not null default '[]' check (draft_changes is json array),
    add column taken_over varchar not null default '[]' check (taken_over is json array);
