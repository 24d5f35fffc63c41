using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Goldthread.Platform.Data;

/// <summary>
/// The one database context. It names no table: entities are found by their marker of ownership in the feature assemblies
/// (ADR 6). Owned rows are filtered to the scope, and every save goes through <see cref="SaveSteps"/>: events, walls,
/// versions, search entries and trail in the same transaction.
/// </summary>
public sealed class GoldthreadDb(
    DbContextOptions<GoldthreadDb> options,
    FeatureAssemblies features,
    Scope scope,
    SaveSteps steps
) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Keys that sign cookies and forms; asked for by the framework under this name.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Read by the query filter at each query, never captured.</summary>
    public IReadOnlyList<Guid> ScopePartnerships => scope.Partnerships;

    /// <summary>The partnerships in which rows of every agency are seen.</summary>
    public IReadOnlyList<Guid> ScopeWhole => scope.Whole;

    /// <summary>The agencies whose rows are seen elsewhere.</summary>
    public IReadOnlyList<Guid> ScopeAgencies => scope.Agencies;

    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>
    /// Saves what one use case did, in one transaction. The trail names the use case; a change that alters something
    /// decided also says why.
    /// </summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else saved one of the records first.</exception>
    /// <exception cref="AlreadyDoneException">The same form was sent before; nothing was done twice.</exception>
    public Task SaveChangesAsync(object useCase, string? reason, CancellationToken cancel) =>
        steps.SaveAsync(
            this,
            new Cause(useCase.GetType().Name, reason),
            () => base.SaveChangesAsync(true, cancel),
            cancel
        );

    /// <inheritdoc cref="SaveChangesAsync(object, string?, CancellationToken)"/>
    public Task SaveChangesAsync(object useCase, CancellationToken cancel) => SaveChangesAsync(useCase, null, cancel);

    /// <summary>
    /// Saves the floor's own rows (a message sent, a session seen). Refused when anything else has changed, because the
    /// trail would not know which use case did it.
    /// </summary>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        steps.RefuseNamelessChanges(this);
        return steps.SaveFloorAsync(
            this,
            () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken),
            cancellationToken
        );
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        steps.RefuseNamelessChanges(this);
        using var turn = steps.TakeTurn(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var type in features.Entities())
        {
            modelBuilder.Entity(type);
        }

        foreach (var assembly in features.All)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);
        }

        Conventions.Apply(modelBuilder);
        modelBuilder.Entity<DataProtectionKey>().ToTable("floor_data_protection_key");
        modelBuilder.Entity<DataProtectionKey>().Property(key => key.Xml).HasMaxLength(int.MaxValue);
        modelBuilder.Entity<DataProtectionKey>().Property(key => key.Id).ValueGeneratedOnAdd();
        foreach (var type in features.Entities().Where(type => typeof(IOwned).IsAssignableFrom(type)))
        {
            modelBuilder.Entity(type).HasQueryFilter(Walls.FilterName, OwnedFilter(type));
            CarryWall(modelBuilder.Entity(type).Metadata);
            IndexWall(modelBuilder.Entity(type).Metadata);
            if (AgencyFilter(type) is { } agencies)
            {
                modelBuilder.Entity(type).HasQueryFilter(Walls.AgencyFilterName, agencies);
            }
        }

        foreach (var type in features.Entities().Where(type => typeof(IHeldByAgency).IsAssignableFrom(type)))
        {
            modelBuilder.Entity(type).HasQueryFilter(Walls.FilterName, HeldFilter(type));
        }
    }

    /// <summary>
    /// The wall stands in every question, so an index of a foreign key carries the partnership behind it. Without it
    /// SQLite may take the index of the partnership alone, which reads the whole partnership for each child sought.
    /// </summary>
    private static void CarryWall(IMutableEntityType type)
    {
        var partnership = type.FindProperty(nameof(IOwned.PartnershipId))!;
        var keys = type.GetForeignKeys()
            .Where(key => key.Properties.Count == 1)
            .Select(key => key.Properties[0])
            .Where(property => property != partnership);
        foreach (var key in keys.Distinct().ToList())
        {
            if (type.FindIndex(key) is { IsUnique: false } alone)
            {
                type.RemoveIndex(alone);
                type.AddIndex([key, partnership]);
            }
        }
    }

    /// <summary>
    /// One index that begins with the partnership is enough: a second without the rest costs each write and tempts SQLite.
    /// </summary>
    private static void IndexWall(IMutableEntityType type)
    {
        var partnership = type.FindProperty(nameof(IOwned.PartnershipId))!;
        var isBegun = type.GetIndexes()
            .Any(index => index.Properties is [var first, _, ..] && first == partnership && index.GetFilter() is null);
        switch (isBegun, type.FindIndex(partnership))
        {
            case (true, { } alone):
                type.RemoveIndex(alone);
                break;
            case (false, null):
                type.AddIndex(partnership);
                break;
        }
    }

    private LambdaExpression OwnedFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(Holds(nameof(ScopePartnerships), row, nameof(IOwned.PartnershipId)), row);
    }

    private LambdaExpression? AgencyFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var whole = Holds(nameof(ScopeWhole), row, nameof(IOwned.PartnershipId));
        if (typeof(INamesAgency).IsAssignableFrom(type))
        {
            var own = Holds(nameof(ScopeAgencies), row, nameof(INamesAgency.AgencyId));
            return Expression.Lambda(Expression.OrElse(whole, own), row);
        }

        if (typeof(IKeptFromAgencies).IsAssignableFrom(type))
        {
            return Expression.Lambda(whole, row);
        }

        return type.GetCustomAttribute<SeenByAgenciesAttribute>() is { } seen
            ? Expression.Lambda(Expression.OrElse(whole, Named(row, seen)), row)
            : null;
    }

    /// <summary>A held row: the agency's own people, and who stands in a partnership that it was released to.</summary>
    private LambdaExpression HeldFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        Expression own = Holds(nameof(ScopeAgencies), row, nameof(IHeldByAgency.AgencyId));
        if (type.GetCustomAttribute<ReadThroughAttribute>() is { } through)
        {
            var release = Expression.Parameter(through.Release, "release");
            var here = Expression.AndAlso(
                Expression.Equal(Expression.Property(release, through.Key), Expression.Property(row, through.Own)),
                Holds(nameof(ScopeWhole), release, nameof(IOwned.PartnershipId))
            );
            own = Expression.OrElse(own, AnyOf(through.Release, Expression.Lambda(here, release)));
        }

        return Expression.Lambda(own, row);
    }

    /// <summary>A naming row of the record is one that the scope sees: the naming table's own filter stands in the sub-query.</summary>
    private MethodCallExpression Named(ParameterExpression row, SeenByAgenciesAttribute seen)
    {
        var naming = Expression.Parameter(seen.Naming, "naming");
        var own = Expression.AndAlso(
            Expression.Equal(Expression.Property(naming, seen.Key), Expression.Property(row, nameof(Entity.Id))),
            Holds(nameof(ScopeAgencies), naming, nameof(INamesAgency.AgencyId))
        );
        return AnyOf(seen.Naming, Expression.Lambda(own, naming));
    }

    private MethodCallExpression AnyOf(Type type, LambdaExpression condition) =>
        Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Any),
            [type],
            Expression.Call(Expression.Constant(this), nameof(Set), [type]),
            Expression.Quote(condition)
        );

    private MethodCallExpression Holds(string list, ParameterExpression row, string property) =>
        Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(Guid)],
            Expression.Property(Expression.Constant(this), list),
            Expression.Property(row, property)
        );
}
