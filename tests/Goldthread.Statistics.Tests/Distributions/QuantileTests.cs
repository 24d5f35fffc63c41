using CsCheck;
using Goldthread.Statistics.Distributions;

namespace Goldthread.Statistics.Tests.Distributions;

/// <summary>Values of published tables and closed forms; properties hold everywhere else.</summary>
public sealed class QuantileTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.84134474606854293, 1)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    public void Normal_quantiles(double probability, double expected) =>
        AssertNear(expected, NormalDistribution.Quantile(probability), 1e-14);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-2, 0.02275013194817921)]
    [InlineData(-2.5, 0.006209665325776132)]
    [InlineData(-3, 0.0013498980316300946)]
    [InlineData(-10, 7.619853024160526e-24)]
    [InlineData(-38, 2.8854283e-316)]
    [InlineData(-40, 0)]
    [InlineData(40, 1)]
    public void Normal_probabilities(double z, double expected) =>
        AssertNear(expected, NormalDistribution.Cumulative(z), 1e-7);

    [Fact]
    public void Normal_probabilities_keep_their_digits_far_out()
    {
        AssertNear(7.619853024160526e-24, NormalDistribution.Cumulative(-10), 1e-13);
        AssertNear(0.0013498980316300946, NormalDistribution.Cumulative(-3), 1e-13);
        AssertNear(0.02275013194817921, NormalDistribution.Cumulative(-2), 1e-13);
        Assert.Equal(double.NaN, NormalDistribution.Cumulative(double.NaN));
        AssertNear(0.3989422804014327, NormalDistribution.Density(0), 1e-15);
        AssertNear(0.24197072451914337, NormalDistribution.Density(-1), 1e-15);
    }

    [Theory]
    [InlineData(0.95, 1, 3.841458820694124)]
    [InlineData(0.998, 1, 9.549535706083245)]
    [InlineData(0.5, 2, 1.3862943611198906)]
    [InlineData(0.975, 2, 7.377758908227872)]
    [InlineData(0.025, 2, 0.05063561596857975)]
    [InlineData(0.975, 20, 34.16960690283833)]
    [InlineData(0.025, 20, 9.590777392264867)]
    [InlineData(0.95, 100, 124.34211340400407)]
    [InlineData(0, 3, 0)]
    [InlineData(0.025, 1e-5, 0)]
    [InlineData(1, 3, double.PositiveInfinity)]
    public void Chi_squared_quantiles(double probability, double degrees, double expected) =>
        AssertNear(expected, ChiSquaredDistribution.Quantile(probability, degrees), 1e-11);

    [Theory]
    [InlineData(0.75, 1, 1)]
    [InlineData(0.999, 1, 318.3088389855506)]
    [InlineData(0.975, 2, 4.302652729911275)]
    [InlineData(0.975, 10, 2.228138851964939)]
    [InlineData(0.025, 10, -2.228138851964939)]
    [InlineData(0.999, 30, 3.385184866690467)]
    [InlineData(0.975, 1000, 1.9623390808264078)]
    [InlineData(0.5, 4, 0)]
    [InlineData(1, 4, double.PositiveInfinity)]
    public void Student_quantiles(double probability, double degrees, double expected) =>
        AssertNear(expected, StudentDistribution.Quantile(probability, degrees), 1e-10);

    [Fact]
    public void Student_probabilities()
    {
        AssertNear(0.75, StudentDistribution.Cumulative(1, 1), 1e-13);
        AssertNear(0.25, StudentDistribution.Cumulative(-1, 1), 1e-13);
        AssertNear(0.5, StudentDistribution.Cumulative(0, 7), 1e-13);
    }

    [Fact]
    public void Chi_squared_probabilities()
    {
        AssertNear(1 - Math.Exp(-3), ChiSquaredDistribution.Cumulative(6, 2), 1e-13);
        AssertNear(1 - Math.Exp(-0.1), ChiSquaredDistribution.Cumulative(0.2, 2), 1e-13);
        Assert.Equal(0, ChiSquaredDistribution.Cumulative(0, 2));
        Assert.Equal(0, ChiSquaredDistribution.Cumulative(-1, 2));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_is_between_0_and_1(double probability) =>
        Assert.All(
            new Func<double>[]
            {
                () => NormalDistribution.Quantile(probability),
                () => ChiSquaredDistribution.Quantile(probability, 1),
                () => StudentDistribution.Quantile(probability, 1),
            },
            quantile =>
                Assert.Equal(
                    "A probability must be between 0 and 1.",
                    Assert.Throws<RefusedInputException>(() => quantile()).Message
                )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Degrees_of_freedom_are_above_0(double degrees) =>
        Assert.All(
            new Func<double>[]
            {
                () => ChiSquaredDistribution.Quantile(0.5, degrees),
                () => ChiSquaredDistribution.Cumulative(1, degrees),
                () => StudentDistribution.Quantile(0.5, degrees),
                () => StudentDistribution.Cumulative(1, degrees),
            },
            function =>
                Assert.Equal(
                    "Degrees of freedom must be above 0.",
                    Assert.Throws<RefusedInputException>(() => function()).Message
                )
        );

    [Fact]
    public void Quantiles_undo_probabilities() =>
        Gen.Select(Gen.Double[1e-6, 1 - 1e-6], Gen.Double[0.3, 400])
            .Sample(
                (probability, degrees) =>
                {
                    var (p, d) = (probability, degrees);
                    AssertNear(p, NormalDistribution.Cumulative(NormalDistribution.Quantile(p)), 1e-12);
                    AssertNear(p, ChiSquaredDistribution.Cumulative(ChiSquaredDistribution.Quantile(p, d), d), 1e-10);
                    AssertNear(p, StudentDistribution.Cumulative(StudentDistribution.Quantile(p, d), d), 1e-10);
                },
                iter: 300
            );

    private static void AssertNear(double expected, double actual, double relative) =>
        Assert.True(
            expected.Equals(actual) || Math.Abs(expected - actual) <= relative * Math.Max(Math.Abs(expected), 1e-300),
            FormattableString.Invariant($"Expected {expected:R}, got {actual:R}")
        );
}
