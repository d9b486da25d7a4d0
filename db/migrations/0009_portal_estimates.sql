-- The same condition as before, written as a CASE: the planner takes an OR of settings for very selective (half a per cent of the
-- rows), so that it sorted whole lists instead of reading them in the order of their index. A CASE counts as every second row.
do $$
declare
  t text;
begin
  foreach t in array array['jobs', 'job_references', 'components', 'milestones'] loop
    execute format($policy$
      alter policy portal_own on %I using (
        customer_id = nullif(current_setting('milepost.customer_id', true), '')::uuid
        and case
          when current_setting('milepost.branches', true) = 'all' then true
          when customer_branch_id is null then current_setting('milepost.unassigned', true) = 'on'
          else customer_branch_id = any (string_to_array(nullif(current_setting('milepost.branches', true), ''), ',')::uuid[])
        end
        %s
      )$policy$, t, case t when 'milestones' then 'and not internal' else '' end);
  end loop;
end
$$;
