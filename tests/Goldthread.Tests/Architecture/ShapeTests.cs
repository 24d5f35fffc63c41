namespace Goldthread.Tests.Architecture;

public class ShapeTests
{
    [Fact]
    public void Use_cases_do_not_call_use_cases()
    {
        ProductTypes.SeesSomething(ProductTypes.UseCases, "Goldthread.Platform.Work.UseCaseAttribute");
        Fault.None(
            "Only the outermost use case saves: move what both need to an entity or to a plural-noun class at the module's root.",
            from call in ShapeRules.CallsBetween(ProductTypes.UseCases)
            select ProductFiles.Fault(
                call.Caller.FullName!,
                call.Called.FullName!,
                $"{call.Caller.Name} takes {call.Called.Name}"
            )
        );
    }

    [Fact]
    public void Use_cases_have_one_door() =>
        Fault.None(
            "A use case does one thing: give it one public method, RunAsync, and make two use cases of two.",
            from type in ProductTypes.UseCases
            where !ShapeRules.HasOneDoor(type)
            select ProductFiles.Fault(
                type.FullName!,
                type.FullName!,
                $"{type.Name} has other public methods than one RunAsync"
            )
        );

    [Fact]
    public void Only_edges_touch_the_web()
    {
        var features = TypeGraph
            .Product.Where(type => type.Namespace.StartsWith("Goldthread.Features", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(features, type => type.Name == "HomeModule");
        Fault.None(
            "Only page models, modules, *Endpoints.cs and tag helpers may use Microsoft.AspNetCore: pass what you need as a plain value.",
            from type in features
            from used in ShapeRules.WebUses(type, ProductFiles.FileOf(type.FullName))
            select ProductFiles.Fault(type.FullName, used, $"{type.Name} uses {used}")
        );
    }

    [Fact]
    public void Pages_post_one_thing()
    {
        var pages = ProductTypes.All.Where(ShapeRules.IsPage).ToList();
        Assert.Equal(
            ProductFiles.Views.Any(view => view.Text.StartsWith("@page", StringComparison.Ordinal)),
            pages.Count > 0
        );
        Fault.None(
            "A page does one job and at most one beside it: give the third form a page of its own.",
            from page in pages
            let handlers = ShapeRules.PostHandlers(page)
            where handlers.Count > 2
            select ProductFiles.Fault(page.FullName!, handlers[2], $"{page.Name} has {string.Join(", ", handlers)}")
        );
    }

    [Fact]
    public void Constructors_stay_short() =>
        Fault.None(
            $"Nothing needs more than {ShapeRules.MostParameters} things at once: split the class, or give the values that belong together a name.",
            from type in ProductTypes.All
            where ShapeRules.Parameters(type) > ShapeRules.MostParameters
            select ProductFiles.Fault(type.FullName!, type.Name, $"{type.Name} takes {ShapeRules.Parameters(type)}")
        );

    [Fact]
    public void Every_entity_carries_one_marker()
    {
        ProductTypes.SeesSomething(ProductTypes.Entities, "Goldthread.Platform.Data.Entity");
        Fault.None(
            "Say who owns the row with exactly one of IShared, IOwned, IHeldByAgency and IFloor: the walls are built from it.",
            from type in ProductTypes.Entities
            let wrong = EntityRules.MarkerFault(type)
            where wrong is not null
            select ProductFiles.Fault(type.FullName!, type.Name, wrong)
        );
    }

    [Fact]
    public void Entity_properties_fit_both_databases() =>
        Fault.None(
            "SQLite cannot order or compare this type: use DateTime in UTC for instants, DateOnly for days, double for measures, long for counts.",
            from type in ProductTypes.Entities
            from column in EntityRules.UnfitColumns(type)
            select ProductFiles.Fault(
                column.Property.DeclaringType!.FullName!,
                column.Property.Name,
                $"{type.Name}: {column.Property.Name} is {column.Unfit.Name}"
            )
        );

    [Fact]
    public void Entities_refer_to_other_modules_by_id() =>
        Fault.None(
            "Rows of different modules refer by Guid, with a foreign key to the earlier one and no navigation property: keep the id and join in the query.",
            from type in ProductTypes.Entities
            from property in EntityRules.Navigations(type, ModuleOf)
            select ProductFiles.Fault(
                type.FullName!,
                property.Property.Name,
                $"{type.Name}.{property.Property.Name} holds a {property.Entity.Name}"
            )
        );

    private static string? ModuleOf(Type type) =>
        type.Namespace!.Split('.') is ["Goldthread", "Features", var module, ..] ? module : type.Namespace;
}
