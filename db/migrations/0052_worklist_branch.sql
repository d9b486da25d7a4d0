-- A work group's part of the worklist is read in the list's order within its branch; the lists of all branches keep their own index.
create index worklist_lines_branch_exception on worklist_lines (branch_id, coalesce(exception_at, 'infinity'::timestamptz));
