using Goldthread.Tests.Architecture.Planted;

namespace Goldthread.Tests.Architecture;

/// <summary>Each rule about shapes rings on a planted type.</summary>
public class PlantedShapeTests
{
    [Fact]
    public void A_use_case_that_takes_another_is_found() =>
        Assert.Equal(
            [(typeof(PlantedUseCase), typeof(OtherUseCase))],
            ShapeRules.CallsBetween([typeof(PlantedUseCase), typeof(OtherUseCase)])
        );

    [Fact]
    public void A_second_door_is_found()
    {
        Assert.False(ShapeRules.HasOneDoor(typeof(PlantedUseCase)));
        Assert.True(ShapeRules.HasOneDoor(typeof(OtherUseCase)));
    }

    [Fact]
    public void Three_forms_are_counted()
    {
        Assert.True(ShapeRules.IsPage(typeof(PlantedPage)));
        Assert.Equal(3, ShapeRules.PostHandlers(typeof(PlantedPage)).Count);
    }

    [Fact]
    public void Many_parameters_are_counted_but_not_those_of_records()
    {
        Assert.Equal(9, ShapeRules.Parameters(typeof(PlantedCrowd)));
        Assert.Equal(0, ShapeRules.Parameters(typeof(PlantedValue)));
    }

    [Fact]
    public void Columns_that_sqlite_cannot_order_are_found() =>
        Assert.Equal(
            ["Amount", "At"],
            EntityRules
                .UnfitColumns(typeof(PlantedRow))
                .Select(column => column.Property.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Columns_of_identity_are_excepted() => Assert.Empty(EntityRules.UnfitColumns(typeof(PlantedAccount)));

    [Fact]
    public void A_row_without_a_marker_is_found()
    {
        Assert.True(EntityRules.IsEntity(typeof(PlantedAccount)));
        Assert.Equal("PlantedAccount carries no marker", EntityRules.MarkerFault(typeof(PlantedAccount)));
    }

    [Fact]
    public void A_navigation_to_another_module_is_found()
    {
        var found = EntityRules.Navigations(typeof(PlantedCrowd), type => type.Name);
        Assert.Equal(typeof(PlantedAccount), Assert.Single(found).Entity);
        Assert.Empty(EntityRules.Navigations(typeof(PlantedCrowd), _ => "one module"));
    }

    [Theory]
    [InlineData("src/Goldthread.Web/Features/Early/Noun.cs", 2)]
    [InlineData("src/Goldthread.Web/Features/Accounts/Noun.cs", 1)]
    [InlineData("src/Goldthread.Web/Features/Early/Closing/CloseForm.cshtml.cs", 0)]
    [InlineData("src/Goldthread.Web/Features/Early/EarlyModule.cs", 0)]
    [InlineData("src/Goldthread.Web/Features/Early/PictureEndpoints.cs", 0)]
    public void Uses_of_the_web_are_found_outside_the_edges(string file, int uses)
    {
        var type = new TypeNode(
            "Goldthread.Features.Early.Noun",
            new HashSet<string>
            {
                "Microsoft.AspNetCore.Http.IFormFile",
                "Microsoft.AspNetCore.Identity.IdentityUser",
                "System.String",
            }
        );
        Assert.Equal(uses, ShapeRules.WebUses(type, file).Count());
    }
}
