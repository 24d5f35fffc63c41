using System.Linq.Expressions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

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
            modelBuilder.Entity(type).HasIndex(nameof(IOwned.PartnershipId));
        }
    }

    private LambdaExpression OwnedFilter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var inScope = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(Guid)],
            Expression.Property(Expression.Constant(this), nameof(ScopePartnerships)),
            Expression.Property(row, nameof(IOwned.PartnershipId))
        );
        return Expression.Lambda(inScope, row);
    }
}
