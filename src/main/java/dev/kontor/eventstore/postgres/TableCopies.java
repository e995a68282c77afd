package dev.kontor.eventstore.postgres;

import java.util.List;

/**
 * What PostgreSQL's catalog says of tables, as the statements that make others like them under the same names in
 * another schema. {@code create table like} alone forgets foreign keys, storage parameters, the table's own comment,
 * row security and what was granted, and gives indexes names of its own, which a later migration would not find.
 */
final class TableCopies {

    private static final String GIVEN = """
            with given as (select cast(? as text) as schema, cast(? as text[]) as tables),
                 original as (
                   select c.*, g.schema, g.tables
                     from given g
                     join pg_class c on c.relname = any (g.tables) and c.relnamespace = 'kontor'::regnamespace)
            """;

    /** What would be lost, or would forbid to drop the original. */
    private static final String OBSTACLES = GIVEN + """
            select format('The role %I may not create schemas; run: grant create on database %I to %I;',
                          current_user, current_database(), current_user)
             where not has_database_privilege(current_database(), 'CREATE')
            union all
            select format('There is no table kontor.%I; correct tables() of the projection.', name)
              from given g cross join unnest(g.tables) as name
             where not exists (select from original o where o.relname = name)
            union all
            select format('kontor.%I is a view, partitioned or inherits, and only plain tables can be copied.', o.relname)
              from original o
             where o.relkind <> 'r' or o.relispartition
                or exists (select from pg_inherits i where o.oid in (i.inhrelid, i.inhparent))
            union all
            select distinct format('The view %s reads kontor.%I; drop it, or have it read a function.',
                                   r.ev_class::regclass, o.relname)
              from original o
              join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = o.oid
                              and d.classid = 'pg_rewrite'::regclass
              join pg_rewrite r on r.oid = d.objid and r.ev_class <> o.oid
            union all
            select format('%s refers to kontor.%I by a foreign key; name both in tables(), or drop the key.',
                          f.conrelid::regclass, o.relname)
              from original o
              join pg_constraint f on f.contype = 'f' and f.confrelid = o.oid
             where f.conrelid not in (select oid from original)
            union all
            select format('kontor.%I has the trigger %I, which would not be copied.', o.relname, t.tgname)
              from original o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
            union all
            select format('kontor.%I is published by %I; publish the schema instead.', o.relname, p.pubname)
              from original o
              join pg_publication_rel pr on pr.prrelid = o.oid
              join pg_publication p on p.oid = pr.prpubid
            union all
            select format('kontor.%I draws numbers from %s; make the column an identity.', o.relname, s.oid::regclass)
              from original o
              join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = o.oid and d.deptype = 'a'
                              and d.classid = 'pg_class'::regclass
              join pg_class s on s.oid = d.objid and s.relkind = 'S'
            """;

    private static final String TABLES = GIVEN + """
            select format('create %s table %I.%I (like kontor.%I including all)%s',
                          case o.relpersistence when 'u' then 'unlogged' end, o.schema, o.relname, o.relname,
                          ' with (' || array_to_string(o.reloptions, ', ') || ')')
              from original o order by o.relname
            """;

    private static final String COMMENTS = GIVEN + """
            select format('comment on table %I.%I is %L', o.schema, o.relname, obj_description(o.oid, 'pg_class'))
              from original o
             where obj_description(o.oid, 'pg_class') is not null
            """;

    /** Asked for while the other table is found by its bare name, so that this means the copy once there is one. */
    private static final String FOREIGN_KEYS = GIVEN + """
            select format('alter table %I.%I add constraint %I %s', o.schema, o.relname, f.conname,
                          pg_get_constraintdef(f.oid))
              from original o join pg_constraint f on f.contype = 'f' and f.conrelid = o.oid
            """;

    /** Of every index of original and copy: what it is, its names aside; and its number among equals. */
    private static final String INDEXES = GIVEN + """
            , index as (
              select i.relname as name, t.relname as table, t.relnamespace = 'kontor'::regnamespace as is_original,
                     row_number() over (
                       partition by t.oid, x.indisprimary, x.indisunique,
                                    regexp_replace(pg_get_indexdef(i.oid), '^.*? USING ', '')
                           order by i.oid) as number,
                     concat(x.indisprimary, x.indisunique,
                            regexp_replace(pg_get_indexdef(i.oid), '^.*? USING ', '')) as definition
                from given g
                join pg_class t on t.relname = any (g.tables)
                               and t.relnamespace in ('kontor'::regnamespace, g.schema::regnamespace)
                join pg_index x on x.indrelid = t.oid
                join pg_class i on i.oid = x.indexrelid)
            """;

    /** To names that no original has, so that the next step may give each copy its original's name. */
    private static final String INDEX_NUMBERS = INDEXES + """
            select format('alter index %I.%I rename to %I', g.schema, c.name,
                          'copy of ' || md5(concat(c.table, c.definition, c.number)))
              from given g, index c
             where not c.is_original
            """;

    private static final String INDEX_NAMES = INDEXES + """
            select format('alter index %I.%I rename to %I', g.schema,
                          'copy of ' || md5(concat(o.table, o.definition, o.number)), o.name)
              from given g, index o
             where o.is_original
            """;

    private static final String GRANTS = GIVEN + """
            , granted as (
              select o.schema, o.relname, o.relowner, null as column, o.relacl as acl from original o
              union all
              select o.schema, o.relname, o.relowner, a.attname, a.attacl
                from original o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped)
            select format('grant %s%s on %I.%I to %s%s', a.privilege_type, '(' || quote_ident(g.column) || ')', g.schema,
                          g.relname, case a.grantee when 0 then 'public' else a.grantee::regrole::text end,
                          case when a.is_grantable then ' with grant option' end)
              from granted g cross join lateral aclexplode(g.acl) a
             where a.grantee <> g.relowner
            """;

    /** That and how tenants are kept apart. */
    private static final String ROW_SECURITY = GIVEN + """
            select format('alter table %I.%I %s row level security', o.schema, o.relname, v.what)
              from original o
             cross join lateral (values ('enable', o.relrowsecurity), ('force', o.relforcerowsecurity)) as v(what, so)
             where v.so
            union all
            select format('create policy %I on %I.%I as %s for %s to %s', p.polname, o.schema, o.relname,
                          case when p.polpermissive then 'permissive' else 'restrictive' end,
                          case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                        when 'd' then 'delete' else 'all' end,
                          (select string_agg(case r.role when 0 then 'public' else r.role::regrole::text end, ', ')
                             from unnest(p.polroles) as r(role)))
                   || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                   || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
              from original o join pg_policy p on p.polrelid = o.oid
            """;

    private final Ddl ddl;
    private final String schema;
    private final List<String> tables;

    /**
     * @param schema where the copies are
     * @param tables the originals, which have the same names
     */
    TableCopies(Ddl ddl, String schema, List<String> tables) {
        this.ddl = ddl;
        this.schema = schema;
        this.tables = tables;
    }

    /** What stands in the way, each a sentence; nothing if all can be copied. */
    List<String> obstacles() {
        return texts(OBSTACLES);
    }

    /** Makes the copies, empty, in a schema that is there. The search path must lead there first. */
    void create() {
        var foreignKeys = texts(FOREIGN_KEYS);
        ddl.run(texts(TABLES));
        ddl.run(texts(COMMENTS));
        ddl.run(texts(ROW_SECURITY));
        ddl.run(foreignKeys);
        var names = texts(INDEX_NAMES);
        ddl.run(texts(INDEX_NUMBERS));
        ddl.run(names);
    }

    /** Grants on the copies what was granted on the originals. */
    void grant() {
        ddl.run(texts(GRANTS));
    }

    private List<String> texts(String sql) {
        return ddl.texts(sql, schema, tables);
    }
}
