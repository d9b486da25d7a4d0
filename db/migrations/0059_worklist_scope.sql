-- What a work group is made of stands in the index of its branch's order too, so that a page reads only the lines it shows; and the
-- lines of a work group are counted in an index alone. Lines of held jobs are few and read on their own.
drop index worklist_lines_branch_exception;
create index worklist_lines_branch_exception on worklist_lines
  (branch_id, coalesce(exception_at, 'infinity'::timestamptz), mode, customer_group_id, category_id) where not held;
create index worklist_lines_scope on worklist_lines (branch_id, mode, customer_group_id, category_id) include (id) where not held;
