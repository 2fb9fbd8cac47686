"""The nouns of trades with which the names of companies end: Osprey Ferries, Nordlys Wines."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.wordlists import word_set

TRADES: Final = word_set(
    """
    air airports aviation aerospace aircraft boats buses cargo carriers coaches couriers cruises dockyards docks ferries
    ferry freight haulage lines marine maritime parcels ports shipyard shipyards tankers terminals towage trains transit
    transport transportation trucks tugs vans wagons yachts
    automobiles automotives autos bicycles bikes cars motorcycles tyres tires vehicles
    bakers bakeries bakery beers beverages biscuits butchers canneries cheeses chocolate chocolates cider ciders coffee
    coffees confectionery creameries dairy distilleries distillers distillery drinks farms fisheries flour fruits grain
    grains groceries hatcheries juices malts meats mills nurseries nuts oils orchards pastas plantations poultry produce
    ranches salmon seafood seafoods seeds snacks spices spirits sugar sugars teas tobacco vegetables vineyards whiskies
    whisky wineries wines
    apparel beauty boots bags boutiques carpets cashmere clothing cosmetics diamonds eyewear fabrics fashion fashions
    footwear furnishings furniture garments gems interiors jewellers jewellery jewelry kitchens knitwear leather linens
    perfumes shoes tailors textiles toys uniforms watches yarns
    aggregates asphalt bricks builders bridges buildings cement concrete construction constructions contractors
    developers developments homes housebuilders housing lofts mansions plumbing realty roofing scaffolding storage tiles
    alloys aluminium aluminum cables castings ceramics chemical chemicals coatings collieries composites copper
    crystals dyes fasteners fertilisers fertilizers fibres forestry forests forgings foundries foundry glassworks inks
    ironworks lubricants materials mineral mines nickel packaging paint paints paper papers pigments pipes plastics
    polymers potash pulp quarries rubber smelters steelworks timber tubes wire wires
    appliances batteries bearings boilers brakes components compressors controls devices drones elevators engines
    equipment gears gearboxes generators hydraulics implements instrumentation lamps lasers lifts lighting lights
    machine machinery machines optics parts pistons presses pumps sensors tools toolworks turbines valves works
    biofuels biogas biopharma biosciences bioscience clinics dental diagnostics drilling fuel fuels genetics genomics
    health hospitals hydro hydrogen lifesciences medical medicines nuclear nutrition offshore oilfield oilfields optical
    petrochemicals pharmacies pharmacy pipelines refineries refinery refining renewables sciences solar subsea surgical
    therapies utilities vaccines veterinary waste recycling wind
    analytics apps broadband broadcasting broadcasters cable chips cinemas cloud comics computers computing data digital
    fibre films hosting interactive journals magazines microsystems mobile music news newspapers online phones photonics
    pictures platforms press print printers printing processors productions publications publishers publishing radio
    records satellite satellites servers streaming telecommunications telecoms telephone telephones television theatres
    websites wireless
    assurance auctions auctioneers banking bankers brokers brokerage casinos credit exchange exchanges factors finance
    financial insurers leasing lenders loans lotteries mortgages mutual payments pensions reinsurance savings
    stockbrokers trading underwriters wealth
    academies apartments architects architecture catering cleaners cleaning colleges consultancy consultants consulting
    cottages design designs distributors education exports facilities fitness gyms hospitality hotel hotels imports inns
    laundries leisure lodges merchants outfitters products pubs rentals resorts restaurant restaurants retailers
    schools security shop shops spas staffing stationers supermarkets supplies surveyors takeaways taxis tours traders
    travel villas warehouses wholesalers
    """
)
"""In lower case; none that is a common surname, such as Waters or Banks."""
